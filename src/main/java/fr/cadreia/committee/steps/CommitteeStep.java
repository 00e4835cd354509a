package fr.cadreia.committee.steps;

import fr.cadreia.committee.examination.Examination;
import fr.cadreia.committee.examination.ExaminationSubject;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.examination.Impediment;
import fr.cadreia.committee.examination.OpenedExamination;
import fr.cadreia.committee.presence.Electorate;
import fr.cadreia.committee.presence.VotingBody;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.SectionKind;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.SummarySection;
import fr.cadreia.framework.Settings;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.FieldOption;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A step of the committee's examination. Nothing is carried over from an earlier examination. */
public abstract class CommitteeStep<D> extends CaseStep<D> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.FRENCH);

    private final Examinations examinations;

    protected CommitteeStep(Class<D> type, CaseRecords records, Examinations examinations) {
        super(type, records);
        this.examinations = examinations;
    }

    protected final Examinations examinations() {
        return examinations;
    }

    /** Returns the examination to which this step belongs, in its current state. */
    protected final Examination examination(StepContext step) {
        return examinations.of(step.caseReference(), step.processInstanceId());
    }

    @Override
    protected Answers startFrom(StepContext step) {
        return Answers.NONE;
    }

    /** Returns today or, for a task that is due on its convened day, that day if it is still to come. */
    @Override
    public Optional<LocalDate> due(String reference) {
        return Optional.of(records()
                .documents()
                .latest(reference, Convening.class)
                .filter(this::isDueOnItsDay)
                .map(Convening::sessionDate)
                .filter(records().today()::isBefore)
                .orElse(records().today()));
    }

    /** Tells whether the task is due on the convened day, not at once. */
    protected boolean isDueOnItsDay(Convening convening) {
        return convening.isWritten();
    }

    /** Tells all who vote which accounts must be checked. */
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

    /** Leaves out the section of an earlier cycle: the committee judges the last measurements. */
    @Override
    protected List<SummarySection> caseSections(StepContext step) {
        SectionKind other = isReassessed(step) ? SectionKind.TRIAL : SectionKind.REASSESSMENT;
        return super.caseSections(step).stream()
                .filter(section -> !section.id().equals(other.id()))
                .toList();
    }

    /**
     * Lists the account changes that make a member's identity doubtful, shown to all who vote. Changes that let
     * somebody else sign in come first.
     */
    private List<FactLine> doubts(StepContext step) {
        Optional<Instant> opened = document(step, OpenedExamination.class).map(StepDocument::writtenAt);
        if (opened.isEmpty()) {
            return List.of();
        }
        List<Person> members = examinations.eligible(step.caseReference(), step.processInstanceId());
        Map<String, List<AccountChange>> doubts =
                records().accounts().doubts(members.stream().map(Person::id).collect(Collectors.toSet()), opened.get());
        Map<String, String> names = members.stream().collect(Collectors.toMap(Person::id, Person::name));
        return members.stream()
                .flatMap(member -> doubts.getOrDefault(member.id(), List.of()).stream())
                .sorted(Comparator.comparing(change -> !change.kind().concernsSignIn()))
                .map(change -> new FactLine(
                        names.get(change.account()),
                        people().withNames(change.words()) + " par " + people().name(change.actor()) + " le "
                                + MOMENT.format(AuthorityClock.dateTimeOf(change.at()))))
                .toList();
    }

    /** Returns the table for the reader: when and where the committee sits, and how. */
    protected List<FactLine> session(StepContext step) {
        return latest(step, Convening.class).map(CommitteeStep::rows).orElse(List.of());
    }

    protected final <T> Optional<T> latest(StepContext step, Class<T> type) {
        return examination(step).latest(type);
    }

    protected final Optional<StepDocument> document(StepContext step, Class<?> type) {
        return examination(step).document(type);
    }

    /** Gives no common reason: each step of the committee says itself why it is repeated within an examination. */
    @Override
    protected Optional<String> returnReason(StepContext step) {
        return Optional.empty();
    }

    private static List<FactLine> rows(Convening convening) {
        List<FactLine> rows = new ArrayList<>();
        rows.add(new FactLine(
                convening.isWritten() ? "Consultation écrite jusqu’au" : "Séance du",
                DAY.format(convening.sessionDate()) + time(convening)));
        rows.add(new FactLine("Lieu", convening.place()));
        rows.add(new FactLine("Lien de visioconférence", convening.videoLink()));
        rows.add(new FactLine("Débat", convening.withDebate() ? "avec débat" : "sans débat"));
        rows.removeIf(row -> row.value().isEmpty());
        return rows;
    }

    private static String time(Convening convening) {
        return convening.sessionTime() == null ? "" : " à " + FrenchText.time(convening.sessionTime());
    }

    protected final Optional<LocalDate> consultedUntil(StepContext step) {
        return examination(step).consultedUntil();
    }

    protected final VotingBody votingBody(StepContext step) {
        return examination(step).votingBody(convening(step));
    }

    /** Returns the subject that the committee judges. */
    protected static ExaminationSubject subject(StepContext step) {
        return ExaminationSubject.ofStep(step);
    }

    protected static boolean isReassessed(StepContext step) {
        return subject(step) == ExaminationSubject.REASSESSMENT;
    }

    /** Returns the framework's figures under which this examination runs. */
    protected final Settings settings(StepContext step) {
        return examination(step).settings();
    }

    protected static boolean isSecond(StepContext step) {
        return convening(step).isSecond();
    }

    protected static ConveningKind convening(StepContext step) {
        return ConveningKind.of(step.get(DeliberationVariables.SECOND_CONVENING).orElse(false));
    }

    protected final Electorate electorate(StepContext step) {
        return examination(step).electorate();
    }

    protected final Electorate summonable(StepContext step) {
        return examinations.summonable(step.caseReference(), step.processInstanceId());
    }

    protected final boolean isImpeded(StepContext step) {
        return examination(step).isImpeded();
    }

    protected final List<Person> eligible(StepContext step) {
        return examinations.eligible(step.caseReference(), step.processInstanceId());
    }

    /** Returns the text of the forms when the committee is impeded; empty when it is not. */
    protected final String impediment(StepContext step) {
        return impediment().words(step.caseReference(), step.processInstanceId());
    }

    protected final Impediment impediment() {
        return new Impediment(examinations, people());
    }

    protected final List<FieldOption> memberOptions(StepContext step) {
        return memberOptions(eligible(step), summonable(step).deputies());
    }

    /** @param deputies deputy to titular */
    protected final List<FieldOption> memberOptions(Collection<Person> members, Map<String, String> deputies) {
        List<FieldOption> options = new ArrayList<>();
        for (Person member : members) {
            String titular = deputies.get(member.id());
            String label =
                    titular == null ? member.name() : member.name() + " (suppléant de " + people().name(titular) + ")";
            options.add(new FieldOption(member.id(), label));
        }
        return options;
    }
}
