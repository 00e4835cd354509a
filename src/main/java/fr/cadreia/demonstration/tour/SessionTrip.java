package fr.cadreia.demonstration.tour;

import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.Session.Status;
import fr.cadreia.committee.session.SessionOpening;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.committee.steps.MotionPut;
import fr.cadreia.demonstration.DemonstrationClock;
import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.StoryActors;
import fr.cadreia.demonstration.story.StoryTime;
import fr.cadreia.demonstration.story.StoryTimeline;
import fr.cadreia.demonstration.story.Workplace;
import fr.cadreia.dossier.task.TaskAddress;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/**
 * Goes to the next session: the clock moves to the session's moment, its secretary and its chair fill in their own
 * forms, and the first debated point is put to the vote. Earlier work stays: a session that is already open continues
 * from its current state.
 */
@Service
@Profile("demo")
public class SessionTrip {

    /** The page where the trip begins, and which shows its result. */
    public static final String PAGE = "/demo/seance";

    private static final String MOTION = FormId.of(MotionPut.class);
    private static final int MONTHS_BACK = 3;

    private final Sessions sessions;
    private final SessionOpening opening;
    private final DemonstrationClock demonstration;
    private final StoryActors company;
    private final Workplace workplace;
    private final People people;
    private final AuthorityClock clock;

    SessionTrip(
            Sessions sessions,
            SessionOpening opening,
            DemonstrationClock demonstration,
            StoryActors company,
            Workplace workplace,
            People people,
            AuthorityClock clock) {
        this.sessions = sessions;
        this.opening = opening;
        this.demonstration = demonstration;
        this.company = company;
        this.workplace = workplace;
        this.people = people;
        this.clock = clock;
    }

    /** Returns the open session, or the next convened one if none is open. */
    public Optional<Session> next() {
        LocalDate today = clock.today();
        List<Session> known = sessions.between(today.minusMonths(MONTHS_BACK), today.plusYears(1));
        return known.stream()
                .filter(session -> session.status() == Status.OPEN)
                .findFirst()
                .or(() -> known.stream()
                        .filter(session -> session.status() == Status.CONVENED)
                        .filter(session -> !session.startsAt().toLocalDate().isBefore(today))
                        .findFirst());
    }

    /** Returns the reference of the case on which members vote at this moment. */
    public Optional<String> ballot() {
        return next().filter(session -> session.status() == Status.OPEN).flatMap(this::ballot);
    }

    /** Returns the page on which this account votes at this moment; empty where it has no vote to give. */
    public Optional<String> vote(String account) {
        return ballot().flatMap(reference -> workplace.ballots(reference).stream()
                        .filter(ballot -> ballot.voter().equals(account))
                        .findFirst())
                .map(ballot -> TaskAddress.of(ballot.task()));
    }

    private Optional<String> ballot(Session session) {
        return session.agenda().stream()
                .map(AgendaItem::caseReference)
                .filter(reference -> !workplace.ballots(reference).isEmpty())
                .findFirst();
    }

    /**
     * Makes the trip, and returns when members can vote.
     *
     * @throws CommandRefusedException when there is no session to go to, or nothing left to vote on
     * @throws fr.cadreia.demonstration.ClockBusyException when the clock cannot move now
     */
    public void go() {
        Session session = next().orElseThrow(SessionTrip::none);
        if (session.status() == Status.CONVENED) {
            demonstration.moveTo(session.startsAt());
            // What came due on the way may have changed it.
            session = next().orElseThrow(SessionTrip::none);
        }
        Session reached = session;
        demonstration.during(() -> open(reached));
    }

    private void open(Session session) {
        StoryActors.Play play = company.play(StoryTimeline.of(new StoryTime(clock.today())));
        play.knows(session.number(), session.number());
        if (session.status() == Status.CONVENED) {
            List<Person> members = opening.members(session);
            Person chair = members.stream()
                    .filter(member -> member.has(Role.COMMITTEE_CHAIR))
                    .findFirst()
                    .orElseThrow(() -> CommandRefusedException.conflict(
                            "La présidence du comité n’a pas de titulaire\u00a0: la séance ne peut pas s’ouvrir."));
            Map<String, Object> sheet =
                    Map.of("present", members.stream().map(Person::id).toList(), "chair", chair.id());
            act(play, secretary(), "open-session", session.number(), sheet);
        }
        if (ballot(session).isEmpty()) {
            putToTheVote(play, session);
        }
    }

    private void putToTheVote(StoryActors.Play play, Session session) {
        for (AgendaItem item : session.agenda()) {
            for (Person member : people.members(Role.COMMITTEE_CHAIR)) {
                String reference = item.caseReference();
                if (item.withDebate()
                        && workplace.task(reference, MOTION, member).isPresent()) {
                    play.knows(reference, reference);
                    act(play, member, MOTION, reference, Map.of());
                    return;
                }
            }
        }
        throw CommandRefusedException.conflict(
                "La séance n° " + session.number()
                        + " est ouverte, mais aucun point n’attend de projet d’avis\u00a0: constatez les résultats ou levez la séance, depuis sa page.");
    }

    private Person secretary() {
        return people.members(Role.COMMITTEE_SECRETARY).stream()
                .findFirst()
                .orElseThrow(() -> CommandRefusedException.conflict(
                        "Le comité n’a pas de secrétariat\u00a0: la séance ne peut pas s’ouvrir."));
    }

    /** Plays an act; a refusal of a form or a page is passed on with its own words. */
    private void act(StoryActors.Play play, Person person, String what, String on, Map<String, Object> with) {
        try {
            play.act(new Act(clock.dateTime(), person.id(), what, on, with));
        } catch (IllegalStateException stopped) {
            if (stopped.getCause() instanceof CommandRefusedException refused) {
                throw refused;
            }
            if (stopped.getCause() instanceof FormRefusedException refused) {
                throw CommandRefusedException.conflict(refused.getMessage());
            }
            throw stopped;
        }
    }

    private static CommandRefusedException none() {
        return CommandRefusedException.conflict(
                "Aucune séance n’est convoquée pour aujourd’hui ou plus tard\u00a0: préparez-en une et convoquez-la,"
                        + " en entrant comme secrétariat du comité, puis revenez ici.");
    }
}
