package fr.cadreia.committee.session;

import fr.cadreia.committee.steps.Convening;
import fr.cadreia.dossier.CaseLinks.Link;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.task.TaskOutcome;
import fr.cadreia.people.Person;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The session that a case was convened to by its own task: one of its own, or one that it joined. */
@Component
class ConveningOutcome implements TaskOutcome {

    private final Sessions sessions;

    ConveningOutcome(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<Link> of(StepDocument done, Person reader) {
        return Optional.of(done)
                .filter(convening -> convening.is(Convening.class) && reader.seesEveryCase())
                .map(convening -> convening.as(Convening.class).session())
                .flatMap(sessions::find)
                .map(session -> new Link(words(session), "/comite/seances/" + session.number()));
    }

    private static String words(Session session) {
        int others = session.agenda().size() - 1;
        return "Séance n° " + session.number() + ", convoquée pour le " + SessionWords.moment(session) + " ("
                + SessionWords.place(session) + ")"
                + (others == 0
                        ? ""
                        : others == 1 ? ", avec un autre dossier" : ", avec " + others + " autres dossiers");
    }
}
