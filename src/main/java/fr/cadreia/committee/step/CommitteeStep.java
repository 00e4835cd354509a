package fr.cadreia.committee.step;

import fr.cadreia.committee.DeliberationVariables;
import fr.cadreia.committee.Electorate;
import fr.cadreia.committee.Examination;
import fr.cadreia.committee.Impediment;
import fr.cadreia.committee.Sitting;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.summary.SectionKind;
import fr.cadreia.dossier.summary.SummarySection;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FactLine;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.engine.StepContext;
import fr.cadreia.framework.Settings;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A step of the committee's examination. Nothing is carried over from an earlier examination. */
abstract class CommitteeStep extends CaseStep {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.FRENCH);

    static final String REASSESSMENT = "reassessment";

    private final Examination examination;

    CommitteeStep(String formId, Dossier dossier, Examination examination) {
        super(formId, dossier);
        this.examination = examination;
    }

    final Examination examination() {
        return examination;
    }

    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        return Map.of();
    }

    /** Whose account is to be checked is told to everybody at the table. */
    @Override
    protected List<FactLine> ownEssentials(StepContext step) {
        List<FactLine> doubts = doubts(step);
        return doubts.isEmpty()
                ? List.of()
                : List.of(new FactLine(
                        "Comptes à vérifier",
                        doubts.stream()
                                .map(doubt -> doubt.label() + "\u00a0: " + doubt.value())
                                .collect(Collectors.joining("\u00a0; "))));
    }

    @Override
    protected List<SummarySection> ownSections(StepContext step) {
        return List.of(
                SummarySection.answers("session", "Séance du comité", session(step)),
                SummarySection.answers("accounts", "Comptes à vérifier", doubts(step)));
    }

    /** One of an earlier cycle is left out: what the committee judges is what was measured last. */
    @Override
    protected List<SummarySection> caseSections(StepContext step) {
        SectionKind other = subject(step).equals(REASSESSMENT) ? SectionKind.TRIAL : SectionKind.REASSESSMENT;
        return super.caseSections(step).stream()
                .filter(section -> !section.id().equals(other.id()))
                .toList();
    }

    /** By member, what makes one ask whether it is the member who votes by the account; everybody at the table sees it. */
    private List<FactLine> doubts(StepContext step) {
        Optional<Instant> opened = examination.openedAt(step.caseReference(), step.processInstanceId());
        if (opened.isEmpty()) {
            return List.of();
        }
        List<Person> members = examination.eligible(step.caseReference(), step.processInstanceId());
        Map<String, List<AccountChange>> doubts =
                dossier().accounts().doubts(members.stream().map(Person::id).collect(Collectors.toSet()), opened.get());
        return members.stream()
                .flatMap(member -> doubts.getOrDefault(member.id(), List.of()).stream()
                        .map(change -> new FactLine(
                                member.name(),
                                change.words() + " par " + people().name(change.actor()) + " le "
                                        + MOMENT.format(change.at().atZone(ZoneId.systemDefault())))))
                .toList();
    }

    /** When and where the committee sits, and what is particular about it; the reader's table. */
    protected List<FactLine> session(StepContext step) {
        return latest(step, "convening")
                .map(StepDocument::answers)
                .map(CommitteeStep::rows)
                .orElse(List.of());
    }

    final Optional<StepDocument> latest(StepContext step, String form) {
        return examination.latest(step.caseReference(), step.processInstanceId(), form);
    }

    /** The committee's own steps follow one another within an examination: each says itself why it comes again. */
    @Override
    protected Optional<String> returnReason(StepContext step) {
        return Optional.empty();
    }

    private static List<FactLine> rows(Answers convening) {
        List<FactLine> rows = new ArrayList<>();
        boolean written = convening.is("mode", "written");
        rows.add(new FactLine(
                written ? "Consultation écrite jusqu’au" : "Séance du",
                convening.date("sessionDate").map(DAY::format).orElse("") + time(convening)));
        rows.add(new FactLine("Lieu", convening.text("place")));
        rows.add(new FactLine("Lien de visioconférence", convening.text("videoLink")));
        rows.add(new FactLine("Débat", convening.is("withDebate", "yes") ? "avec débat" : "sans débat"));
        rows.removeIf(row -> row.value().isEmpty());
        return rows;
    }

    private static String time(Answers convening) {
        String time = convening.text("sessionTime");
        return time.isEmpty() ? "" : " à " + FrenchText.time(LocalTime.parse(time));
    }

    final Optional<LocalDate> consultedUntil(StepContext step) {
        return examination.consultedUntil(step.caseReference(), step.processInstanceId());
    }

    final Sitting sitting(StepContext step) {
        return examination.sitting(step.caseReference(), step.processInstanceId(), isSecond(step));
    }

    /** What the committee judges: {@code assessment} or {@code reassessment}. */
    static String subject(StepContext step) {
        return step.get(DeliberationVariables.SUBJECT).orElse("assessment");
    }

    /** The framework's figures under which this examination runs. */
    final Settings settings(StepContext step) {
        return examination.settings(step.caseReference(), step.processInstanceId());
    }

    static boolean isSecond(StepContext step) {
        return step.get(DeliberationVariables.SECOND_CONVENING).orElse(false);
    }

    final Electorate electorate(StepContext step) {
        return examination.electorate(step.caseReference(), step.processInstanceId());
    }

    final Electorate summonable(StepContext step) {
        return examination.summonable(step.caseReference(), step.processInstanceId());
    }

    final boolean isImpeded(StepContext step) {
        return examination.isImpeded(step.caseReference(), step.processInstanceId());
    }

    final List<Person> eligible(StepContext step) {
        return examination.eligible(step.caseReference(), step.processInstanceId());
    }

    /** What the forms say when the committee is impeded; empty when it is not. */
    final String impediment(StepContext step) {
        return impediment().words(step.caseReference(), step.processInstanceId());
    }

    final Impediment impediment() {
        return new Impediment(examination, people());
    }

    final List<Map<String, Object>> memberOptions(StepContext step) {
        Map<String, String> deputies = summonable(step).deputies();
        List<Map<String, Object>> options = new ArrayList<>();
        for (Person member : examination.eligible(step.caseReference(), step.processInstanceId())) {
            String titular = deputies.get(member.id());
            String label =
                    titular == null ? member.name() : member.name() + " (suppléant de " + people().name(titular) + ")";
            options.add(Map.of("value", member.id(), "label", label));
        }
        return options;
    }
}
