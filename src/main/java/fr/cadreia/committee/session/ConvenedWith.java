package fr.cadreia.committee.session;

import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.steps.Convening;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The session for which a case was convened, as its convening says. */
@Component
public class ConvenedWith {

    private final Sessions sessions;
    private final Examinations examinations;

    ConvenedWith(Sessions sessions, Examinations examinations) {
        this.sessions = sessions;
        this.examinations = examinations;
    }

    /** Empty for a written consultation. */
    public Optional<Session> session(String caseReference, String instance) {
        return examinations
                .of(caseReference, instance)
                .latest(Convening.class)
                .filter(convening -> !convening.session().isEmpty())
                .flatMap(convening -> sessions.find(convening.session()));
    }

    /** Whether the case is before this session, and before no later one. */
    boolean is(Session session, String caseReference, String instance) {
        return session(caseReference, instance)
                .filter(found -> found.number().equals(session.number()))
                .isPresent();
    }
}
