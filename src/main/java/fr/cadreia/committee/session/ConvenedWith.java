package fr.cadreia.committee.session;

import fr.cadreia.committee.Examination;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.engine.Answers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The session for which a case was convened, as its convening says. */
@Component
public class ConvenedWith {

    /** In the document of a convening: number of the session. */
    public static final String SESSION = "session";

    private final Sessions sessions;
    private final Examination examination;

    ConvenedWith(Sessions sessions, Examination examination) {
        this.sessions = sessions;
        this.examination = examination;
    }

    /** Empty for a written consultation, and for a case that was convened by itself before sessions knew of such. */
    public Optional<Session> session(String caseReference, String instance) {
        return examination
                .latest(caseReference, instance, SessionPlanning.CONVENING)
                .filter(convening -> !convening.answers().is("mode", "written"))
                .flatMap(convening -> session(caseReference, convening));
    }

    private Optional<Session> session(String caseReference, StepDocument convening) {
        String number = convening.answers().text(SESSION);
        return number.isEmpty() ? sameDay(caseReference, convening.answers()) : sessions.find(number);
    }

    /** Convenings from before the number stood in them. */
    private Optional<Session> sameDay(String caseReference, Answers convening) {
        return sessions.with(caseReference).stream()
                .filter(session -> session.status() != Session.Status.PREPARED)
                .filter(session -> Optional.of(session.startsAt().toLocalDate()).equals(convening.date("sessionDate")))
                .reduce((earlier, later) -> later);
    }

    /** Whether the case is before this session, and before no later one. */
    boolean is(Session session, String caseReference, String instance) {
        return session(caseReference, instance)
                .filter(found -> found.number().equals(session.number()))
                .isPresent();
    }
}
