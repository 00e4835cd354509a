package fr.cadreia.feedback;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseLinks;
import fr.cadreia.people.Person;
import java.util.List;
import org.springframework.stereotype.Component;

/** A case's page links to what was gathered, once its solution is used. */
@Component
class FeedbackLinks implements CaseLinks {

    private final FeedbackDesk desk;

    FeedbackLinks(FeedbackDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Link> of(Case shown, Person reader) {
        List<FeedbackCollection> gathered = desk.of(shown.reference());
        if (gathered.isEmpty() && !shown.useState().isInUse()) {
            return List.of();
        }
        int answered = gathered.stream().mapToInt(FeedbackCollection::answered).sum();
        return List.of(new Link(
                "Retours recueillis\u00a0: "
                        + (answered == 0 ? "aucun" : answered + (answered == 1 ? " réponse" : " réponses")),
                "/dossiers/" + shown.reference() + "/retours"));
    }
}
