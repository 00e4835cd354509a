package fr.cadreia.committee.steps;

import fr.cadreia.committee.examination.ExaminationOpening;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.mandate.CommitteeChairs;
import fr.cadreia.committee.presence.PresenceSheet;
import fr.cadreia.committee.session.PointTasks;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionOpening;
import fr.cadreia.committee.session.SessionSeats;
import fr.cadreia.committee.session.SessionSheets;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.StepView;
import fr.cadreia.framework.Setting;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.StepEvent.PresenceRecorded;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The step of the presence sheet, with the proxies and the person who presides. */
@Component
class AttendanceStep extends CommitteeStep<Attendance> {

    private final PointTasks cases;
    private final SessionSheets sheets;
    private final SessionOpening sessionOpening;
    private final ExaminationOpening examinationOpening;

    AttendanceStep(
            CaseRecords records,
            Examinations examinations,
            PointTasks cases,
            SessionSheets sheets,
            SessionOpening sessionOpening,
            ExaminationOpening examinationOpening) {
        super(Attendance.class, records, examinations);
        this.cases = cases;
        this.sheets = sheets;
        this.sessionOpening = sessionOpening;
        this.examinationOpening = examinationOpening;
    }

    @Override
    public StepView view() {
        return StepView.named("Feuille de présence");
    }

    @Override
    protected boolean isDueOnItsDay(Convening convening) {
        return true;
    }

    @Override
    protected List<FactLine> ownEssentials(StepContext step) {
        return Stream.concat(session(step).stream(), super.ownEssentials(step).stream())
                .toList();
    }

    @Override
    protected Answers startFrom(StepContext step) {
        Asked asked = asked(step);
        // A point that waits for its own sheet starts from the session's.
        Optional<Session> open = asked.session().filter(session -> session.status() == Session.Status.OPEN);
        if (open.isPresent()) {
            List<String> eligible = ids(asked.eligible());
            PresenceSheet sheet = sheets.now(open.get()).sheet();
            String chair = sheets.chair(eligible, sheet).orElse("");
            return Attendance.answers(sheet.of(eligible).presidedBy(chair));
        }
        // Proposes all titulars as present: a client of the engine's API keeps these answers, a person unticks members.
        return Answers.NONE
                .with(Attendance.HAS_PROXIES, "no")
                .with(Attendance.PRESENT, ids(asked.titulars(asked.everybody())))
                .withAnswered(
                        Attendance.CHAIR,
                        CommitteeChairs.among(asked.titulars(asked.eligible()))
                                .map(Person::id)
                                .orElse(""));
    }

    /**
     * The people about whom the sheet says whether they are there.
     *
     * @param session empty for a written consultation
     * @param eligible the people who may sit for the case
     * @param everybody the eligible people and, on the first sheet of the session, people who may sit for another of
     *     its points
     * @param deputies deputy to titular
     */
    private record Asked(
            Optional<Session> session, List<Person> eligible, Set<Person> everybody, Map<String, String> deputies) {

        List<Person> titulars(Collection<Person> members) {
            return members.stream()
                    .filter(member -> !deputies.containsKey(member.id()))
                    .toList();
        }
    }

    private Asked asked(StepContext step) {
        Optional<Session> session = cases.convenedTo(step.caseReference(), step.processInstanceId());
        List<Person> eligible = eligible(step);
        Set<Person> everybody = new LinkedHashSet<>(eligible);
        Map<String, String> deputies = new LinkedHashMap<>();
        session.ifPresent(found -> everybody.addAll(sheets.besides(found)));
        if (everybody.size() > eligible.size()) {
            deputies.putAll(SessionSeats.deputies(sheets.seats(session.orElseThrow())));
        }
        deputies.putAll(summonable(step).deputies());
        return new Asked(session, eligible, everybody, deputies);
    }

    private static List<String> ids(Collection<Person> members) {
        return members.stream().map(Person::id).toList();
    }

    @Override
    public ShownValues helpers(StepContext step) {
        Asked asked = asked(step);
        return ShownValues.NONE
                .with("memberOptions", memberOptions(asked.everybody(), asked.deputies()))
                .with("chairOptions", memberOptions(asked.eligible(), asked.deputies()))
                .with("written", consultedUntil(step).isPresent())
                .with("sessionAhead", isAhead(step))
                .with("impediment", impediment(step))
                .with("nobodySits", asked.eligible().isEmpty());
    }

    /**
     * Tells whether the day of the session is still to come (see src/docs/adr/0038); a written consultation has no such
     * day.
     */
    private boolean isAhead(StepContext step) {
        return consultedUntil(step).isEmpty()
                && convenedFor(step)
                        .filter(day -> day.isAfter(records().today()))
                        .isPresent();
    }

    private Optional<LocalDate> convenedFor(StepContext step) {
        return latest(step, Convening.class).map(Convening::sessionDate);
    }

    @Override
    protected Event event(StepContext step, Attendance sheet) {
        return new PresenceRecorded(convenedFor(step).orElse(null));
    }

    @Override
    protected List<FieldError> faults(StepContext step, Attendance sheet) {
        List<FieldError> errors = new ArrayList<>();
        Asked asked = asked(step);
        Optional<Person> chair = CommitteeChairs.among(asked.eligible())
                .filter(member -> sheet.present().contains(member.id()));
        if (chair.isPresent() && !chair.get().id().equals(sheet.sessionChair())) {
            errors.add(FieldError.of(Attendance.CHAIR, "le président du comité est présent\u00a0: il préside."));
        }
        if (isAhead(step)) {
            errors.add(FieldError.of(
                    Attendance.PRESENT,
                    "la séance est convoquée pour le "
                            + FrenchText.day(convenedFor(step).orElseThrow())
                            + " et ne se tient pas avant ce jour. Pour siéger plus tôt, convoquez de nouveau en urgence,"
                            + " sur la page de la séance."));
        }
        if (asked.session()
                .filter(found -> found.status() == Session.Status.PREPARED)
                .isPresent()) {
            errors.add(FieldError.of(
                    Attendance.PRESENT,
                    "la présidence n’a pas encore approuvé et envoyé la convocation de cette séance."));
        }
        sheet.remote().stream()
                .filter(member -> !sheet.membersPresent().contains(member))
                .map(member -> FieldError.of(
                        Attendance.REMOTE,
                        people().name(member)
                                + " n’est pas coché parmi les présents\u00a0: cochez sa présence, ou décochez-le ici."))
                .forEach(errors::add);
        sheet.excused().stream()
                .filter(sheet.present()::contains)
                .map(member -> FieldError.of(
                        Attendance.EXCUSED,
                        people().name(member)
                                + " est coché parmi les présents\u00a0: un membre présent n’est pas excusé."))
                .forEach(errors::add);
        if (consultedUntil(step).isPresent()) {
            errors.addAll(everyoneAsked(asked, sheet));
        }
        sheet.sheet()
                .faults(
                        ids(asked.everybody()),
                        asked.deputies(),
                        asked.session()
                                .map(sheets::proxiesPerMember)
                                .orElseGet(() -> settings(step).get(Setting.PROXIES_PER_MEMBER)),
                        people()::name)
                .forEach(fault -> errors.add(FieldError.of(field(fault), fault.message())));
        if (errors.isEmpty()) {
            asked.session()
                    .flatMap(found -> sessionOpening.obstacle(found, ids(asked.eligible()), sheet))
                    .ifPresent(why -> errors.add(FieldError.of(Attendance.PRESENT, why)));
        }
        return errors;
    }

    private static String field(PresenceSheet.Fault fault) {
        return switch (fault.part()) {
            case PRESENT -> Attendance.PRESENT;
            case GIVER -> Attendance.giver(fault.number());
            case HOLDER -> Attendance.holder(fault.number());
        };
    }

    /** Refuses an absent member in a written consultation: every member in office is asked, and answers alone. */
    private List<FieldError> everyoneAsked(Asked all, Attendance sheet) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> asked = Set.copyOf(ids(all.titulars(all.eligible())));
        if (!Set.copyOf(sheet.present()).equals(asked)) {
            errors.add(FieldError.of(
                    Attendance.PRESENT, "une consultation écrite s’adresse à tous les membres titulaires."));
        }
        if (sheet.hasProxies()) {
            errors.add(FieldError.of(Attendance.HAS_PROXIES, "une consultation écrite n’admet pas de pouvoir."));
        }
        return errors;
    }

    /**
     * Keeps the part of the sheet about members who may sit for this case, and the accounts whose seats count by it.
     */
    @Override
    protected Answers kept(StepContext step, Answers answers, Attendance sheet) {
        if (isImpeded(step) && !eligible(step).isEmpty()) {
            examinationOpening.renew(step.caseReference(), step.processInstanceId());
        }
        List<String> eligible = ids(eligible(step));
        cases.convenedTo(step.caseReference(), step.processInstanceId())
                .ifPresent(session -> sessionOpening.give(
                        step.actor(),
                        session,
                        step.processInstanceId(),
                        eligible,
                        electorate(step).recused(),
                        sheet));
        PresenceSheet own = sheet.sheet().of(eligible);
        return (own.equals(sheet.sheet()) ? answers : Attendance.answers(own))
                .with(Attendance.SEATED, List.copyOf(examination(step).seated(own)));
    }
}
