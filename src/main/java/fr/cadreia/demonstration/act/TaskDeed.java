package fr.cadreia.demonstration.act;

import fr.cadreia.call.step.CallOpened;
import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.StoryDeed;
import fr.cadreia.demonstration.story.StoryState;
import fr.cadreia.demonstration.story.Workplace;
import fr.cadreia.dossier.commitment.Commitment;
import fr.cadreia.dossier.commitment.Commitments;
import fr.cadreia.dossier.steps.commitment.FulfilledCommitment;
import fr.cadreia.engine.form.FormCheck;
import fr.cadreia.engine.form.FormField;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.incident.step.ReportStatement;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.review.step.ReviewRequest;
import fr.cadreia.task.DraftDesk;
import fr.cadreia.task.TaskDesk;
import fr.cadreia.task.TaskDesk.Sheet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills in a form: one that begins something, or that of a task, whole or as a draft. */
@Component
@Profile("demo")
class TaskDeed implements StoryDeed {

    private static final String DRAFT = "draft";
    private static final String FULFIL = "fulfil";
    private static final String COMMITMENT = FormId.of(FulfilledCommitment.class);

    private static final Map<String, String> BEGINNING = Map.of(
            FormId.of(ReportStatement.class), "incident-report",
            FormId.of(CallOpened.class), "call-for-projects",
            FormId.of(ReviewRequest.class), "framework-review");

    private final Workplace workplace;
    private final TaskDesk desk;
    private final DraftDesk drafts;
    private final Commitments commitments;

    TaskDeed(Workplace workplace, TaskDesk desk, DraftDesk drafts, Commitments commitments) {
        this.workplace = workplace;
        this.desk = desk;
        this.drafts = drafts;
        this.commitments = commitments;
    }

    @Override
    public boolean isCalled(String what) {
        return what.equals(DRAFT)
                || what.equals(FULFIL)
                || TaskDeed.class.getResource("/forms/" + what + ".form") != null;
    }

    @Override
    public void play(Act act, StoryState stage) {
        switch (act.what()) {
            case DRAFT -> draft(act, stage);
            case FULFIL -> fulfil(act, stage);
            default -> form(act, stage);
        }
    }

    private void form(Act act, StoryState stage) {
        String process = BEGINNING.get(act.what());
        if (process == null) {
            fill(act, stage);
        } else {
            UncheckedAnswers answers = FilledForm.of(stage, act, workplace.startForm(process), ShownValues.NONE);
            stage.isKnownAs(act.on(), workplace.start(process, answers));
        }
    }

    private void fill(Act act, StoryState stage) {
        String reference = stage.reference(act.on());
        String task = workplace
                .task(reference, act.what(), stage.person())
                .orElseThrow(() -> new IllegalStateException(reference + " has no task for " + act));
        Sheet sheet = desk.open(task);
        desk.send(task, stage.person(), FilledForm.of(stage, act, sheet.schema(), sheet.values()));
    }

    /**
     * Types some answers of a task's form, and leaves it there: those that the act tells, and facts of what it is about, as
     * in {@code draft: {form: proposal, fields: [summary, need]}}.
     */
    private void draft(Act act, StoryState stage) {
        String reference = stage.reference(act.on());
        String task = workplace
                .task(reference, act.text("form"), stage.person())
                .orElseThrow(() -> new IllegalStateException(reference + " has no task for " + act));
        UncheckedAnswers typed = FilledForm.of(stage, act, desk.open(task).schema(), ShownValues.NONE)
                .only(act.with().keySet());
        for (String field : act.list("fields")) {
            typed = typed.with(field, stage.subject(act).facts().values().get(field));
        }
        drafts.save(task, stage.person(), typed, 0);
    }

    /** Says what became of one condition or reservation, which is known by how it begins. */
    private void fulfil(Act act, StoryState stage) {
        String process = commitments.of(stage.reference(act.on())).stream()
                .filter(found -> found.demand().startsWith(act.text("demand")))
                .filter(found -> found.fulfilment().isEmpty())
                .map(Commitment::processInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing of the kind is asked: " + act.text("demand")));
        UncheckedAnswers answers =
                stage.timeline().answers(act, COMMITMENT).only(Set.of("fulfilment", "fulfilmentText"));
        desk.send(workplace.taskOf(process), stage.person(), answers);
    }

    /** A form as somebody in the history fills it in: what the form proposes stays where nothing else is told, and what it hides is not sent. */
    private static final class FilledForm {

        private FilledForm() {}

        static UncheckedAnswers of(StoryState stage, Act act, String schema, ShownValues proposed) {
            FormSchema form = FormSchema.parse(schema);
            Map<String, Object> told = stage.timeline().answers(act, form.id()).values();
            Map<String, Object> filled = new LinkedHashMap<>();
            for (FormField field : form.fields()) {
                Object answer = told.getOrDefault(field.key(), proposed.value(field.key()));
                if (answer != null) {
                    filled.put(field.key(), told.containsKey(field.key()) ? read(stage, act, field, answer) : answer);
                }
            }
            UncheckedAnswers answers = new UncheckedAnswers(filled);
            return answers.only(FormCheck.shown(form, proposed, answers).stream()
                    .map(FormField::key)
                    .toList());
        }

        /** Days are told from today, and a case by its key. */
        private static Object read(StoryState stage, Act act, FormField field, Object told) {
            if (field.type().equals("datetime")) {
                return stage.timeline()
                        .time()
                        .day(told.toString(), act.at().toLocalDate())
                        .toString();
            }
            if (field.key().equals("caseReference")) {
                return stage.reference(told.toString());
            }
            return told instanceof String text ? stage.timeline().time().written(text) : told;
        }
    }
}
