package fr.cadreia.committee.step;

import fr.cadreia.committee.Electorate;
import fr.cadreia.committee.Examination;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.engine.StepContext;
import fr.cadreia.framework.Setting;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The presence sheet, the proxies and who presides. */
@Component
class AttendanceStep extends CommitteeStep {

    private static final int PROXIES = 3;

    AttendanceStep(Dossier dossier, Examination examination) {
        super("attendance", dossier, examination);
    }

    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        List<Person> members = titulars(step);
        Map<String, Object> start = new HashMap<>();
        start.put("hasProxies", "no");
        start.put("present", members.stream().map(Person::id).toList());
        members.stream()
                .filter(member -> member.has(Role.COMMITTEE_CHAIR))
                .findFirst()
                .ifPresent(chair -> start.put("sessionChair", chair.id()));
        return start;
    }

    private List<Person> titulars(StepContext step) {
        Map<String, String> deputies = electorate(step).deputies();
        return examination().eligible(step.caseReference(), step.processInstanceId()).stream()
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
                isAhead(step));
    }

    /** The day for which the session is convened has not come (see src/docs/adr/0015); a written consultation has none. */
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
    protected Map<String, Object> facts(StepContext step, Answers answers) {
        Map<String, Object> facts = new HashMap<>();
        convenedFor(step).ifPresent(day -> facts.put("convenedFor", day.toString()));
        facts.put("early", isAhead(step));
        return facts;
    }

    @Override
    public List<FieldError> check(StepContext step, Answers answers) {
        List<FieldError> errors = new ArrayList<>();
        boolean chairIsPresent = examination().eligible(step.caseReference(), step.processInstanceId()).stream()
                .filter(member -> member.has(Role.COMMITTEE_CHAIR))
                .anyMatch(chair -> answers.list("present").contains(chair.id())
                        && !chair.id().equals(answers.text("sessionChair")));
        if (chairIsPresent) {
            errors.add(FieldError.of("sessionChair", "le président du comité est présent : il préside."));
        }
        if (isSecond(step) && isAhead(step)) {
            errors.add(FieldError.of(
                    "earlyReason",
                    "une seconde convocation se passe de quorum : sa séance ne se tient pas avant le "
                            + FrenchText.day(convenedFor(step).orElseThrow()) + ", pour lequel elle est convoquée."));
        }
        Set<String> present = Examination.present(answers);
        errors.addAll(deputies(electorate(step).deputies(), present));
        if (consultedUntil(step).isPresent()) {
            errors.addAll(everyoneAsked(step, answers));
        }
        Set<String> givers = new HashSet<>();
        Map<String, Integer> held = new HashMap<>();
        int proxiesPerMember = settings(step).get(Setting.PROXIES_PER_MEMBER);
        for (int number = 1; number <= PROXIES; number++) {
            String from = answers.text("proxy" + number + "From");
            String to = answers.text("proxy" + number + "To");
            if (from.isEmpty()) {
                continue;
            }
            if (present.contains(from)) {
                errors.add(FieldError.of("proxy" + number + "From", "un membre présent ne donne pas pouvoir."));
            }
            if (isReplaced(step, from, present)) {
                errors.add(
                        FieldError.of("proxy" + number + "From", "ce membre est suppléé : il ne donne pas pouvoir."));
            }
            if (!givers.add(from)) {
                errors.add(FieldError.of("proxy" + number + "From", "ce membre a déjà donné pouvoir."));
            }
            if (!present.contains(to)) {
                errors.add(FieldError.of("proxy" + number + "To", "le pouvoir va à un membre présent."));
            }
            if (held.merge(to, 1, Integer::sum) > proxiesPerMember) {
                errors.add(FieldError.of(
                        "proxy" + number + "To", "pouvoirs par membre : " + proxiesPerMember + " au plus."));
            }
        }
        return errors;
    }

    /** In a written consultation nobody is absent: every member in office is asked, and answers alone. */
    private List<FieldError> everyoneAsked(StepContext step, Answers answers) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> asked = titulars(step).stream().map(Person::id).collect(Collectors.toSet());
        if (!Set.copyOf(answers.list("present")).equals(asked)) {
            errors.add(FieldError.of("present", "une consultation écrite s'adresse à tous les membres titulaires."));
        }
        if (answers.is("hasProxies", "yes")) {
            errors.add(FieldError.of("hasProxies", "une consultation écrite n'admet pas de pouvoir."));
        }
        return errors;
    }

    /** A deputy sits in place of the titular, never beside. */
    private List<FieldError> deputies(Map<String, String> deputies, Set<String> present) {
        return deputies.entrySet().stream()
                .filter(entry -> present.contains(entry.getKey()) && present.contains(entry.getValue()))
                .map(entry -> FieldError.of(
                        "present",
                        people().name(entry.getKey()) + " supplée " + people().name(entry.getValue())
                                + ", qui est présent : décochez l'un des deux."))
                .toList();
    }

    private boolean isReplaced(StepContext step, String titular, Set<String> present) {
        return electorate(step).deputies().entrySet().stream()
                .anyMatch(entry -> entry.getValue().equals(titular) && present.contains(entry.getKey()));
    }

    /** Whose seats count stands in the document: mandates may begin and end before the votes are counted. */
    @Override
    protected Answers document(StepContext step, Answers answers) {
        Map<String, Object> values = new LinkedHashMap<>(answers.values());
        values.put(
                Electorate.SEATED,
                List.copyOf(electorate(step).seated(Examination.present(answers), examination()::isInOffice)));
        return new Answers(values);
    }
}
