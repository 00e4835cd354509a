package fr.cadreia.demonstration.tour;

import fr.cadreia.committee.minutes.Minutes;
import fr.cadreia.committee.minutes.MinutesDesk;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.demonstration.story.StoryTime;
import fr.cadreia.demonstration.story.StoryTimeline;
import fr.cadreia.demonstration.story.Workplace;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseQuery;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.steps.gate.DataGateConfirmation;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.dossier.task.TaskAddress;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.People;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Finds the page of each stop of the visit at this moment. The cases are those of the played history, found by their
 * titles. Where a visitor has already done the task, or there is no history, the stop is a general page, such as the
 * list of cases.
 */
@Component
@Profile("demo")
public class Tour {

    private static final String ARCHIVES = "n16";
    private static final String INVOICES = "n19";
    private static final String STOPPED = "n13";

    private static final int LAST_SESSIONS = 20;

    private final Cases cases;
    private final Workplace workplace;
    private final People people;
    private final Sessions sessions;
    private final MinutesDesk minutes;
    private final SessionTrip trip;
    private final StoryTimeline told;

    Tour(
            Cases cases,
            Workplace workplace,
            People people,
            Sessions sessions,
            MinutesDesk minutes,
            SessionTrip trip,
            AuthorityClock clock) {
        this.cases = cases;
        this.workplace = workplace;
        this.people = people;
        this.sessions = sessions;
        this.minutes = minutes;
        this.trip = trip;
        this.told = StoryTimeline.of(new StoryTime(clock.today()));
    }

    /** @return a path within the application */
    public String place(TourStop stop) {
        return switch (stop) {
            case PROPOSE -> task(ARCHIVES, FormId.of(Proposal.class), stop).orElse("/dossiers/nouveau");
            case GATE ->
                task(INVOICES, FormId.of(DataGateConfirmation.class), stop)
                        .or(() -> found(INVOICES).map(Case::page))
                        .orElse("/dossiers");
            case VOTE -> trip.vote(stop.account().orElseThrow()).orElse(SessionTrip.PAGE);
            case MINUTES ->
                signed().map(session -> "/comite/seances/" + session.number()).orElse("/comite/seances");
            case REGISTER ->
                found(STOPPED)
                        .map(stopped -> "/registre/" + stopped.reference())
                        .orElse("/registre");
            case GUARD -> "/visite/diagramme";
        };
    }

    private Optional<String> task(String key, String form, TourStop stop) {
        return found(key)
                .flatMap(open -> workplace.task(
                        open.reference(), form, people.get(stop.account().orElseThrow())))
                .map(TaskAddress::of);
    }

    private Optional<Session> signed() {
        return sessions.page(0, LAST_SESSIONS).stream()
                .filter(session -> session.status() == Session.Status.CLOSED)
                .filter(session -> minutes.of(session.number()).status() == Minutes.Status.FILED)
                .findFirst();
    }

    private Optional<Case> found(String key) {
        String title = told.subject(key).text("title");
        return cases
                .page(new CaseQuery(
                        Optional.empty(),
                        Optional.of(title),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        CaseQuery.Sort.REFERENCE,
                        false,
                        0,
                        1))
                .stream()
                .filter(open -> open.title().equals(title))
                .findFirst();
    }
}
