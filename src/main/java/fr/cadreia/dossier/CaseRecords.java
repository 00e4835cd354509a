package fr.cadreia.dossier;

import fr.cadreia.dossier.KnownAnswers.Known;
import fr.cadreia.framework.FrameworkSettings;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.framework.Settings;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.Journal.Author;
import fr.cadreia.kernel.LateBeans;
import fr.cadreia.kernel.database.TransactionMemory;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.form.Variable;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountRecords;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The records of the cases. A step, a command or a paper adds to them here: whatever it writes stands in the case and
 * in the journal, in one transaction.
 */
@Component
public class CaseRecords {

    private final Cases cases;
    private final StepDocuments documents;
    private final Journal journal;
    private final CaseBriefing briefing;
    private final CommitteeDocuments committee;
    private final People people;
    private final AccountRecords accounts;
    private final Frameworks frameworks;
    private final CaseSettings settings;
    private final FrameworkSettings.Deadlines deadlines;
    private final AuthorityClock clock;
    private final SingletonSupplier<List<KnownAnswers>> known;

    private final TransactionMemory<String, List<Known>> said =
            new TransactionMemory<>(TransactionMemory.Holds.UNTIL_A_WAIT);

    CaseRecords(
            Cases cases,
            StepDocuments documents,
            Journal journal,
            CaseBriefing briefing,
            CommitteeDocuments committee,
            People people,
            AccountRecords accounts,
            Frameworks frameworks,
            CaseSettings settings,
            FrameworkSettings configuration,
            AuthorityClock clock,
            ObjectProvider<KnownAnswers> known) {
        this.cases = cases;
        this.documents = documents;
        this.journal = journal;
        this.briefing = briefing;
        this.committee = committee;
        this.people = people;
        this.accounts = accounts;
        this.frameworks = frameworks;
        this.settings = settings;
        this.deadlines = configuration.deadlines();
        this.clock = clock;
        this.known = LateBeans.all(known);
    }

    public Cases cases() {
        return cases;
    }

    public StepDocuments documents() {
        return documents;
    }

    public Journal journal() {
        return journal;
    }

    public CaseBriefing briefing() {
        return briefing;
    }

    public CommitteeDocuments committee() {
        return committee;
    }

    public People people() {
        return people;
    }

    public AccountRecords accounts() {
        return accounts;
    }

    public Frameworks frameworks() {
        return frameworks;
    }

    /** Returns the framework's figures that hold for this case, whatever is in force today. */
    public Settings settings(String caseReference) {
        return settings.of(caseReference);
    }

    /** Returns what an inventory, the catalogue, a call or the supplier already said of a case. */
    public Optional<Known> known(String caseReference) {
        return said(caseReference).stream().reduce(Known::then);
    }

    private List<Known> said(String caseReference) {
        return said.get(
                caseReference,
                () -> known.obtain().stream()
                        .flatMap(source -> source.of(caseReference).stream())
                        .sorted(Comparator.comparing(Known::since))
                        .toList());
    }

    /** Returns the answers to some questions that were given before any step asked them. */
    public Answers known(String caseReference, Collection<String> fields) {
        return knownAfter(Instant.MIN, caseReference, fields);
    }

    /** Returns those that were given after a moment. */
    Answers knownAfter(Instant moment, String caseReference, Collection<String> fields) {
        return said(caseReference).stream()
                .filter(source -> source.since().isAfter(moment))
                .reduce(Known::then)
                .map(all -> all.answers().only(fields))
                .orElse(Answers.NONE);
    }

    /** Returns the time that a task with this form may take. */
    public Period timeFor(String form) {
        return deadlines.dueFor(form);
    }

    /** Returns the time that a review may take on the light track. */
    public Period timeForLightReview() {
        return deadlines.lightReview();
    }

    /**
     * Returns the last day that people set for a task, as its timers read it: the end, a reminder before, an alarm
     * after.
     */
    public ProcessVariables lastDay(LocalDate day, Variable<Date> end, Variable<Date> reminder, Variable<Date> late) {
        LastDay last = new LastDay(day, deadlines);
        return ProcessVariables.NONE
                .with(end, last.end())
                .with(reminder, last.reminder())
                .with(late, last.alarm());
    }

    /** Returns the record of the case now. */
    public CaseAsOf asOfNow(String caseReference) {
        return new CaseAsOf(caseReference, clock.now(), documents.of(caseReference), journal.of(caseReference));
    }

    public LocalDate today() {
        return now().toLocalDate();
    }

    /** Returns the local time. */
    public LocalDateTime now() {
        return clock.dateTime();
    }

    /** Keeps a document whose row is named by its form: see {@link #keep(StepContext, Answers, String, Event)}. */
    public void keep(StepContext step, Answers answers, Event event) {
        keep(step, answers, step.formId(), event);
    }

    /**
     * Keeps a step's document and its row in the journal. The row carries the document's SHA-256, and the roles and
     * organisation of its author at that time.
     *
     * @param rowStep code name of the step or id of the form, as the row names it
     */
    public void keep(StepContext step, Answers answers, String rowStep, Event event) {
        Author author = people.find(step.actor())
                .map(person -> new Author(
                        person.roles().stream().map(Role::id).sorted().toList(), person.organisation()))
                .orElse(new Author(List.of(), ""));
        journal.keep(step, answers, rowStep, event, author);
    }

    /**
     * Changes the case and records why, in one transaction with what caused it.
     *
     * @throws FormRefusedException when a use would begin again that the committee keeps suspended
     */
    public void change(String caseReference, String actor, Event event, UnaryOperator<Case> change) {
        Case before = cases.get(caseReference);
        Case after = change.apply(before);
        if (after.takenUp() && after.useState().isInUse() && !before.useState().isInUse()) {
            throw FormRefusedException.because(CaseCommand.TAKEN_UP);
        }
        journal.change(
                caseReference, () -> cases.update(after), actor, before.step().code(), event);
    }
}
