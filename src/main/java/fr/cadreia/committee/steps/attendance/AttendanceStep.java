package fr.cadreia.committee.steps.attendance;

import fr.cadreia.committee.PresenceSheet;
import fr.cadreia.committee.examination.ExaminationOpening;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.mandate.CommitteeChairs;
import fr.cadreia.committee.session.CaseSheets;
import fr.cadreia.committee.steps.CommitteeStep;
import fr.cadreia.committee.steps.convening.Convening;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The presence sheet, the proxies and who presides. */
@Component
class AttendanceStep extends CommitteeStep<Attendance> {

    private final CaseSheets sheets;
    private final ExaminationOpening opening;

    AttendanceStep(CaseRecords records, Examinations examinations, CaseSheets sheets, ExaminationOpening opening) {
        super(Attendance.class, records, examinations);
        this.sheets = sheets;
        this.opening = opening;
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
        List<Person> members = titulars(step);
        Answers start = Answers.NONE
                .with(Attendance.HAS_PROXIES, "no")
                // A client that knows only the engine's API keeps what is proposed; whoever is away is unticked.
                .with(Attendance.PRESENT, members.stream().map(Person::id).toList());
        Optional<String> chair = CommitteeChairs.among(members).map(Person::id);
        // One session, one sheet: what the session's says is proposed for its other cases.
        return sheets.proposed(step.caseReference(), step.processInstanceId())
                .map(start::with)
                .orElseGet(() -> start.withAnswered(Attendance.CHAIR, chair.orElse("")));
    }

    private List<Person> titulars(StepContext step) {
        Map<String, String> deputies = summonable(step).deputies();
        return eligible(step).stream()
                .filter(member -> !deputies.containsKey(member.id()))
                .toList();
    }

    @Override
    public ShownValues helpers(StepContext step) {
        return ShownValues.NONE
                .with("memberOptions", memberOptions(step))
                .with("written", consultedUntil(step).isPresent())
                .with("sessionAhead", isAhead(step))
                .with("impediment", impediment(step))
                .with("nobodySits", eligible(step).isEmpty());
    }

    /** The day for which the session is convened has not come (see src/docs/adr/0038); a written consultation has none. */
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
        return new PresenceRecorded(
                convenedFor(step).orElse(null), sheets.isOwn(step.caseReference(), step.processInstanceId(), sheet));
    }

    @Override
    protected List<FieldError> faults(StepContext step, Attendance sheet) {
        List<FieldError> errors = new ArrayList<>();
        Optional<Person> chair = CommitteeChairs.among(eligible(step))
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
        if (sheets.waitsForTheChair(step.caseReference(), step.processInstanceId())) {
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
            errors.addAll(everyoneAsked(step, sheet));
        }
        new PresenceSheet(sheet.membersPresent(), sheet.proxies())
                .faults(
                        eligible(step).stream().map(Person::id).toList(),
                        summonable(step).deputies(),
                        settings(step).get(Setting.PROXIES_PER_MEMBER),
                        people()::name)
                .forEach(fault -> errors.add(FieldError.of(field(fault), fault.message())));
        return errors;
    }

    private static String field(PresenceSheet.Fault fault) {
        return switch (fault.part()) {
            case PRESENT -> Attendance.PRESENT;
            case GIVER -> Attendance.giver(fault.number());
            case HOLDER -> Attendance.holder(fault.number());
        };
    }

    /** In a written consultation nobody is absent: every member in office is asked, and answers alone. */
    private List<FieldError> everyoneAsked(StepContext step, Attendance sheet) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> asked = titulars(step).stream().map(Person::id).collect(Collectors.toSet());
        if (!Set.copyOf(sheet.present()).equals(asked)) {
            errors.add(FieldError.of(
                    Attendance.PRESENT, "une consultation écrite s’adresse à tous les membres titulaires."));
        }
        if (sheet.hasProxies()) {
            errors.add(FieldError.of(Attendance.HAS_PROXIES, "une consultation écrite n’admet pas de pouvoir."));
        }
        return errors;
    }

    /** Whose seats count stands in the document: mandates may begin and end before the votes are counted. */
    @Override
    protected Answers kept(StepContext step, Answers answers, Attendance sheet) {
        if (isImpeded(step) && !eligible(step).isEmpty()) {
            opening.renew(step.caseReference(), step.processInstanceId());
        }
        sheets.give(step.actor(), step.caseReference(), step.processInstanceId(), sheet);
        return answers.with(Attendance.SEATED, List.copyOf(examination(step).seated(sheet)));
    }
}
