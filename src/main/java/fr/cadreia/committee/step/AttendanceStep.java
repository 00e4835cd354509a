package fr.cadreia.committee.step;

import fr.cadreia.committee.Electorate;
import fr.cadreia.committee.Examination;
import fr.cadreia.committee.ExaminationOpening;
import fr.cadreia.committee.PresenceSheet;
import fr.cadreia.committee.session.CaseSheets;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.event.Event;
import fr.cadreia.dossier.event.StepEvent.PresenceRecorded;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FactLine;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.engine.StepContext;
import fr.cadreia.framework.Setting;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The presence sheet, the proxies and who presides. */
@Component
class AttendanceStep extends CommitteeStep {

    private final CaseSheets sheets;
    private final ExaminationOpening opening;

    AttendanceStep(Dossier dossier, Examination examination, CaseSheets sheets, ExaminationOpening opening) {
        super("attendance", dossier, examination);
        this.sheets = sheets;
        this.opening = opening;
    }

    @Override
    protected List<FactLine> ownEssentials(StepContext step) {
        return Stream.concat(session(step).stream(), super.ownEssentials(step).stream())
                .toList();
    }

    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        List<Person> members = titulars(step);
        Map<String, Object> start = new HashMap<>();
        start.put("hasProxies", "no");
        // A client that knows only the engine's API keeps what is proposed; whoever is away is unticked.
        start.put("present", members.stream().map(Person::id).toList());
        members.stream()
                .filter(member -> member.has(Role.COMMITTEE_CHAIR))
                .findFirst()
                .ifPresent(chair -> start.put("sessionChair", chair.id()));
        // One sitting, one sheet: what the session's says is proposed for its other cases.
        sheets.proposed(step.caseReference(), step.processInstanceId()).ifPresent(sheet -> {
            start.remove("sessionChair");
            start.putAll(sheet);
        });
        return start;
    }

    private List<Person> titulars(StepContext step) {
        Map<String, String> deputies = summonable(step).deputies();
        return eligible(step).stream()
                .filter(member -> !deputies.containsKey(member.id()))
                .toList();
    }

    @Override
    protected Map<String, Object> helpers(StepContext step) {
        return Map.of(
                "memberOptions",
                memberOptions(step),
                "written",
                consultedUntil(step).isPresent(),
                "sessionAhead",
                isAhead(step),
                "impediment",
                impediment(step),
                "nobodySits",
                eligible(step).isEmpty());
    }

    /** The day for which the session is convened has not come (see src/docs/adr/0038); a written consultation has none. */
    private boolean isAhead(StepContext step) {
        return consultedUntil(step).isEmpty()
                && convenedFor(step)
                        .filter(day -> day.isAfter(dossier().today()))
                        .isPresent();
    }

    private Optional<LocalDate> convenedFor(StepContext step) {
        return latest(step, "convening")
                .flatMap(convening -> convening.answers().date("sessionDate"));
    }

    @Override
    protected Event event(StepContext step, Answers answers) {
        return new PresenceRecorded(
                convenedFor(step).orElse(null), sheets.isOwn(step.caseReference(), step.processInstanceId(), answers));
    }

    @Override
    public List<FieldError> check(StepContext step, Answers answers) {
        List<FieldError> errors = new ArrayList<>();
        boolean chairIsPresent = eligible(step).stream()
                .filter(member -> member.has(Role.COMMITTEE_CHAIR))
                .anyMatch(chair -> answers.list("present").contains(chair.id())
                        && !chair.id().equals(answers.text("sessionChair")));
        if (chairIsPresent) {
            errors.add(FieldError.of("sessionChair", "le président du comité est présent\u00a0: il préside."));
        }
        if (isAhead(step)) {
            errors.add(FieldError.of(
                    "present",
                    "la séance est convoquée pour le "
                            + FrenchText.day(convenedFor(step).orElseThrow())
                            + " et ne se tient pas avant ce jour. Pour siéger plus tôt, convoquez de nouveau en urgence,"
                            + " sur la page de la séance."));
        }
        if (sheets.waitsForTheChair(step.caseReference(), step.processInstanceId())) {
            errors.add(FieldError.of(
                    "present", "la présidence n’a pas encore approuvé et envoyé la convocation de cette séance."));
        }
        answers.list(CaseSheets.REMOTE).stream()
                .filter(member -> !Examination.present(answers).contains(member))
                .map(member -> FieldError.of(
                        CaseSheets.REMOTE,
                        people().name(member)
                                + " n’est pas coché parmi les présents\u00a0: cochez sa présence, ou décochez-le ici."))
                .forEach(errors::add);
        answers.list("excused").stream()
                .filter(answers.list("present")::contains)
                .map(member -> FieldError.of(
                        "excused",
                        people().name(member)
                                + " est coché parmi les présents\u00a0: un membre présent n’est pas excusé."))
                .forEach(errors::add);
        if (consultedUntil(step).isPresent()) {
            errors.addAll(everyoneAsked(step, answers));
        }
        new PresenceSheet(Examination.present(answers), PresenceSheet.proxies(answers))
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
            case PRESENT -> "present";
            case GIVER -> "proxy" + fault.number() + "From";
            case HOLDER -> "proxy" + fault.number() + "To";
        };
    }

    /** In a written consultation nobody is absent: every member in office is asked, and answers alone. */
    private List<FieldError> everyoneAsked(StepContext step, Answers answers) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> asked = titulars(step).stream().map(Person::id).collect(Collectors.toSet());
        if (!Set.copyOf(answers.list("present")).equals(asked)) {
            errors.add(FieldError.of("present", "une consultation écrite s’adresse à tous les membres titulaires."));
        }
        if (answers.is("hasProxies", "yes")) {
            errors.add(FieldError.of("hasProxies", "une consultation écrite n’admet pas de pouvoir."));
        }
        return errors;
    }

    /** Whose seats count stands in the document: mandates may begin and end before the votes are counted. */
    @Override
    protected Answers document(StepContext step, Answers answers) {
        if (isImpeded(step) && !eligible(step).isEmpty()) {
            opening.renew(step.caseReference(), step.processInstanceId());
        }
        sheets.give(step.actor(), step.caseReference(), step.processInstanceId(), answers);
        Map<String, Object> values = new LinkedHashMap<>(answers.values());
        values.put(
                Electorate.SEATED,
                List.copyOf(electorate(step)
                        .seated(Examination.present(answers), examination().inOffice())));
        return new Answers(values);
    }
}
