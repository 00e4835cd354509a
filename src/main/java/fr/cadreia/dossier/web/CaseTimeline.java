package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.ExaminingRoles;
import fr.cadreia.dossier.OpinionKind;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.path.CaseSteps;
import fr.cadreia.dossier.steps.opinion.Opinion;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.journal.ExaminationEvent.ResultRecorded;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The time line of a case for a reader: the acts, their authors, days and reasons. Votes carry no name: those of agents
 * are never known by name.
 */
@Component
class CaseTimeline {

    private final StepDocuments documents;
    private final FormTexts texts;
    private final StepNames names;
    private final JournalReasons said;
    private final CaseSteps steps;
    private final People people;
    private final ExaminingRoles roles;
    private final ActorFunctions functions;

    CaseTimeline(
            StepDocuments documents,
            FormTexts texts,
            StepNames names,
            CaseSteps steps,
            People people,
            ExaminingRoles roles,
            ActorFunctions functions) {
        this.functions = functions;
        this.names = names;
        this.said = new JournalReasons(names);
        this.steps = steps;
        this.roles = roles;
        this.documents = documents;
        this.texts = texts;
        this.people = people;
    }

    /**
     * @param when French
     * @param iso for machines
     * @param step French, or empty
     * @param why French, or empty
     * @param linked reference of another case that it names, or empty
     */
    record Row(String when, String iso, String who, String what, String step, String why, String linked) {}

    /**
     * The journal as a reader sees it, newest first.
     *
     * @param acts the acts of people
     * @param followed the rows that the application recorded by itself, because of an act or of a day that came
     */
    record Rows(List<Row> acts, List<Row> followed) {}

    /** Returns the days on which each step was begun and done, with the function of the person. */
    StepDays days(List<JournalEntry> entries) {
        return new StepDays(entries, functions::of, names::of);
    }

    Rows of(Case dossier, List<JournalEntry> entries, Person reader) {
        boolean insider = roles.isInsider(reader, dossier);
        Map<String, StepDocument> byTask = documents.of(dossier.reference()).stream()
                .filter(document -> !document.taskId().isEmpty())
                .collect(Collectors.toMap(StepDocument::taskId, document -> document, (first, last) -> last));
        List<Row> acts = new ArrayList<>();
        List<Row> followed = new ArrayList<>();
        for (JournalEntry entry : entries) {
            boolean vote = entry.kind() == JournalKind.VOTED || steps.isAnonymous(entry.step());
            (isAct(entry) ? acts : followed)
                    .add(new Row(
                            FrenchText.moment(entry.writtenAt()),
                            entry.writtenAt().toString(),
                            vote ? "Un membre du comité" : isSupplier(entry) ? "Le fournisseur" : name(entry.actor()),
                            entry.kind().label(),
                            names.of(entry.step()),
                            vote
                                    ? ""
                                    : why(
                                            dossier,
                                            entry,
                                            byTask.get(entry.place().task()),
                                            insider),
                            JournalReasons.linked(entry)));
        }
        Collections.reverse(acts);
        Collections.reverse(followed);
        return new Rows(acts, followed);
    }

    private static boolean isAct(JournalEntry entry) {
        return (!Journal.APPLICATION.equals(entry.actor()) || isSupplier(entry))
                && entry.kind().effect().isAct();
    }

    /** Tells whether somebody without an account did it, whom the application stands for. */
    private static boolean isSupplier(JournalEntry entry) {
        return entry.kind() == JournalKind.SUPPLIER_ANSWERED;
    }

    private String why(Case dossier, JournalEntry entry, StepDocument document, boolean insider) {
        if (entry.kind() == JournalKind.CLOSED) {
            return dossier.endingLabel().orElse("");
        }
        return document == null ? said.of(entry) : concluded(entry, document, insider);
    }

    private String name(String actor) {
        return Journal.APPLICATION.equals(actor) ? "L’application" : people.name(actor);
    }

    /**
     * Returns the conclusion of a completed step and its reason, in the words of the person who completed it.
     *
     * @param insider whether the reader may know confidential opinions
     * @return French, or empty when the step concludes nothing
     */
    private String concluded(JournalEntry entry, StepDocument document, boolean insider) {
        if (OpinionKind.isForm(document.form()) && document.as(Opinion.class).confidential() && !insider) {
            return "Avis confidentiel";
        }
        String said = steps.of(document.form()).stream()
                .flatMap(step -> step.view().conclusions().stream())
                .map(field -> texts.value(document.form(), field, document.answers()))
                .filter(value -> !value.isBlank())
                .collect(Collectors.joining("\u00a0: "));
        return entry.kind() == JournalKind.RESULT_RECORDED ? result(entry, said) : said;
    }

    /** @param why the next step, where the chair says so */
    private static String result(JournalEntry entry, String why) {
        return why.isEmpty() ? verdict(entry) : verdict(entry) + "\u00a0: " + why;
    }

    private static String verdict(JournalEntry entry) {
        ResultRecorded result = entry.as(ResultRecorded.class).orElseThrow();
        return result.label() + (result.adopted() ? ", projet d’avis adopté" : ", projet d’avis non adopté");
    }
}
