package fr.cadreia.committee.convening;

import fr.cadreia.committee.mandate.Composition;
import fr.cadreia.committee.paper.PaperForm;
import fr.cadreia.committee.session.AgendaFrameworks;
import fr.cadreia.committee.session.PointTasks;
import fr.cadreia.committee.session.Session;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.framework.Setting;
import fr.cadreia.framework.Settings;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The rules on who convenes the members, and how early: the chair or, where the framework says so, the secretary. An
 * urgent convening still leaves one clear day (jour franc), as the law does for the members of a council (CGCT
 * L2121-12, by analogy); an installation for trials can do without it.
 */
@Component
public class ConveningRules {

    private final Frameworks frameworks;
    private final AgendaFrameworks agendas;
    private final PointTasks cases;
    private final Composition composition;
    private final PaperForm papers;
    private final CommitteeSettings settings;
    private final AuthorityClock clock;

    ConveningRules(
            Frameworks frameworks,
            AgendaFrameworks agendas,
            PointTasks cases,
            Composition composition,
            PaperForm papers,
            CommitteeSettings settings,
            AuthorityClock clock) {
        this.frameworks = frameworks;
        this.agendas = agendas;
        this.cases = cases;
        this.composition = composition;
        this.papers = papers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Tells whether the chair must approve a convocation before it is sent. */
    public boolean isWithTheChair() {
        return frameworks.inForce().settings().isOn(Setting.CHAIR_CONVENES);
    }

    public boolean isHeldBy(Person person) {
        return person.has(isWithTheChair() ? Role.COMMITTEE_CHAIR : Role.COMMITTEE_SECRETARY);
    }

    /**
     * Tells whether this person may convene in place of a chair who cannot: an elected titular, where the chair
     * convenes.
     */
    public boolean mayReplace(Person person) {
        return isWithTheChair()
                && !person.has(Role.COMMITTEE_CHAIR)
                && composition.seats(clock.today()).stream()
                        .anyMatch(seat -> seat.college() == Role.COMMITTEE_ELECTED
                                && seat.titular().id().equals(person.id()));
    }

    /** Returns the reason why no convocation may be filed now, French; or empty. */
    public Optional<String> obstacle() {
        return papers.obstacle();
    }

    /**
     * @param impediment why the chair cannot convene, as the chair's replacement states; or empty
     * @throws CommandRefusedException when somebody else must convene, or no paper may be filed
     */
    void require(Person person, String impediment) {
        papers.require();
        if (mayReplace(person) && impediment.isBlank()) {
            throw CommandRefusedException.invalid(
                    "Motif de l’empêchement\u00a0: dites pourquoi la présidence du comité ne peut pas convoquer.");
        }
        if (!isHeldBy(person) && !mayReplace(person)) {
            throw CommandRefusedException.forbidden(
                    isWithTheChair()
                            ? "La convocation est approuvée et envoyée par la présidence du comité."
                            : "Les séances sont préparées par le secrétariat du comité.");
        }
    }

    /**
     * Returns the notice of a session, which is long enough for every case on its agenda. Each case has the notice of
     * the framework under which its examination opened, and the notice of a second convening when it is convened
     * again after a missed quorum.
     */
    public Notice notice(Session session) {
        List<String> second = cases.second(session);
        Map<String, FrameworkVersion> versions = agendas.of(session);
        int clearDays = versions.entrySet().stream()
                .mapToInt(point -> clearDays(point.getValue().settings(), second.contains(point.getKey())))
                .max()
                .orElseGet(() -> clearDays(frameworks.inForce().settings(), false));
        int ofSecond = versions.entrySet().stream()
                .filter(point -> second.contains(point.getKey()))
                .mapToInt(point -> clearDays(point.getValue().settings(), true))
                .max()
                .orElse(0);
        return new Notice(clock.today(), clearDays, second, ofSecond, earliestUrgent());
    }

    /** Returns the cases that only an urgency convenes for this session's day: their forms ask for its reason. */
    Set<String> urgent(Session session) {
        List<String> second = cases.second(session);
        LocalDate day = session.startsAt().toLocalDate();
        return agendas.of(session).entrySet().stream()
                .filter(point -> !second.contains(point.getKey()))
                .filter(point -> !notice(point.getKey(), point.getValue().settings(), false)
                        .isKept(day))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * Returns the notice of a case that its own task convenes.
     *
     * @param framework the framework's figures under which its examination runs
     * @param second whether it is convened again after a session without quorum
     */
    Notice notice(String caseReference, Settings framework, boolean second) {
        int clearDays = clearDays(framework, second);
        return new Notice(
                clock.today(),
                clearDays,
                second ? List.of(caseReference) : List.of(),
                second ? clearDays : 0,
                earliestUrgent());
    }

    private static int clearDays(Settings framework, boolean second) {
        return framework.get(second ? Setting.SECOND_NOTICE_DAYS : Setting.NOTICE_DAYS);
    }

    /** Returns the first day for which an urgent convening is possible today. */
    public LocalDate earliestUrgent() {
        LocalDate today = clock.today();
        return settings.sameDayUrgency() ? today : today.plusDays(Notice.URGENT_CLEAR_DAYS + 1L);
    }

    /**
     * Tells whether the members may be convened again: for an earlier day, or because their day has passed without a
     * session.
     */
    public boolean mayHasten(Session convened) {
        return !convened.startsAt().isAfter(clock.dateTime())
                || !earliestUrgent().isAfter(convened.startsAt().toLocalDate());
    }
}
