package fr.cadreia.committee.examination;

import fr.cadreia.committee.mandate.Composition;
import fr.cadreia.committee.presence.Electorate;
import fr.cadreia.committee.presence.Presences;
import fr.cadreia.committee.presence.SessionPresence;
import fr.cadreia.committee.steps.Attendance;
import fr.cadreia.committee.steps.Convening;
import fr.cadreia.dossier.CaseAsOf;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.journal.ExaminationEvent;
import fr.cadreia.journal.Journal;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The committee's examinations of cases in their current state, and the members who may be convened to each. */
@Component
public class Examinations {

    private final CaseRecords records;
    private final Composition composition;
    private final Presences presences;

    Examinations(CaseRecords records, Composition composition, Presences presences) {
        this.presences = presences;
        this.records = records;
        this.composition = composition;
    }

    /** Returns the examination as its documents tell it now. @param instance process instance of the examination */
    public Examination of(String reference, String instance) {
        return of(records.documents().of(reference), instance, Optional.empty(), records.now());
    }

    /**
     * Returns the examination as its documents told it at that moment.
     *
     * @param instance process instance of the examination
     */
    public Examination of(CaseAsOf then, String instance) {
        return of(then.documents(), instance, Optional.of(then.moment()), then.time());
    }

    private Examination of(
            List<StepDocument> documents, String instance, Optional<Instant> until, LocalDateTime moment) {
        return new Examination(
                documents,
                instance,
                SingletonSupplier.of(() -> {
                    SessionPresence presence = presence(documents, instance);
                    return until.map(presence::until).orElse(presence);
                }),
                version -> records.frameworks().of(version).settings(),
                inOffice(moment.toLocalDate()),
                moment);
    }

    /**
     * Returns the presence in the session for which the case was convened last; in a written consultation, the presence
     * by its own sheet.
     */
    private SessionPresence presence(List<StepDocument> documents, String instance) {
        Optional<StepDocument> convening = last(documents, instance, Convening.class);
        String session = convening
                .map(document -> document.as(Convening.class).session())
                .orElse("");
        return session.isEmpty()
                ? last(documents, instance, Attendance.class)
                        .filter(sheet ->
                                sheet.id() > convening.map(StepDocument::id).orElse(0L))
                        .map(Examinations::consulted)
                        .orElseGet(() -> SessionPresence.of(List.of()))
                : presences.of(session);
    }

    private static SessionPresence consulted(StepDocument sheet) {
        Attendance asked = sheet.as(Attendance.class);
        return SessionPresence.consulted(sheet.writtenAt(), asked.sheet(), asked.seated());
    }

    private static Optional<StepDocument> last(List<StepDocument> documents, String instance, Class<?> type) {
        return documents.stream()
                .filter(document -> document.processInstanceId().equals(instance) && document.is(type))
                .reduce((earlier, later) -> later);
    }

    /**
     * Tells whether an account's mandate reaches today; reads the mandates at most once. A member whose term has ended
     * since the electorate was fixed can no longer vote. A mandate that was ended early still counts until its original
     * term: decisions about the committee do not change an open examination.
     */
    public Predicate<String> inOffice() {
        return inOffice(records.today());
    }

    private Predicate<String> inOffice(LocalDate day) {
        Supplier<Set<String>> inTerm = SingletonSupplier.of(() -> composition.inTerm(day));
        return member -> inTerm.get().contains(member);
    }

    /**
     * Returns the members who may be convened: the electorate or, when it is impeded, the members in office today,
     * where deputies of recused members sit in their place (see src/docs/adr/0035). The next presence sheet fixes them.
     */
    public Electorate summonable(String reference, String instance) {
        Examination examination = of(reference, instance);
        return examination.isImpeded() ? renewed(reference) : examination.electorate();
    }

    Electorate renewed(String reference) {
        return Electorate.of(
                        composition.seats(records.today()),
                        records.cases().get(reference).organisation())
                .recusing(Recusals.declared(records.documents().of(reference)))
                .withDeputiesOfRecused();
    }

    /**
     * Returns the people who may sit for this case: members still in office who are not recused, and after them their
     * deputies. The list is empty where they fill fewer than {@link QuorumRule#LEAST_PRESENT} seats.
     */
    public List<Person> eligible(String reference, String instance) {
        Electorate summoned = summonable(reference, instance);
        return summoned.isTooSmall(inOffice()) ? List.of() : named(summoned);
    }

    /** Returns the same list as {@link #eligible}, even when too few members are left. */
    List<Person> left(String reference, String instance) {
        return named(summonable(reference, instance));
    }

    private List<Person> named(Electorate electorate) {
        return electorate.maySit(inOffice()).stream()
                .flatMap(member -> records.people().find(member).stream())
                .toList();
    }

    /**
     * Tells whether the electorate of one of these examinations has a seat for this account, as titular or as deputy.
     *
     * @param open references of the cases by process instance
     */
    public boolean sitsIn(String account, Map<String, String> open) {
        Map<String, Set<String>> seated = seated(Set.copyOf(open.values()));
        seated.keySet().retainAll(open.keySet());
        return seated.values().stream().anyMatch(accounts -> accounts.contains(account));
    }

    /**
     * Returns the accounts for which the electorate of an examination has a seat, as titular or as deputy, recused ones
     * included: by process instance of the examination, for every examination of these cases.
     */
    public Map<String, Set<String>> seated(Collection<String> references) {
        Map<String, Set<String>> seated = new HashMap<>();
        records.documents()
                .of(references, FormId.of(OpenedExamination.class))
                .forEach(document -> seated.put(
                        document.processInstanceId(),
                        document.as(OpenedExamination.class).electorate().everybody()));
        return seated;
    }

    /**
     * Returns the number of the version of the framework under which the last examination of each of these cases
     * opened, by case.
     */
    public Map<String, String> frameworks(Collection<String> references) {
        Map<String, String> numbers = new HashMap<>();
        records.documents()
                .of(references, FormId.of(OpenedExamination.class))
                .forEach(document -> numbers.put(
                        document.caseReference(),
                        document.as(OpenedExamination.class).framework()));
        return numbers;
    }

    /** Locks the case, so that no vote is corrected while votes are counted. */
    public void lockForUpdate(String reference) {
        records.cases().lockForUpdate(reference);
    }

    public void journal(String reference, ExaminationEvent event) {
        records.journal().append(reference, Journal.APPLICATION, Step.COMMITTEE_DECISION.code(), event);
    }
}
