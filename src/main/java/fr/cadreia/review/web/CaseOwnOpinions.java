package fr.cadreia.review.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseLinks;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.Person;
import fr.cadreia.review.OwnOpinions;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the development council said of a case by itself, on the case's page. */
@Component
class CaseOwnOpinions implements CaseLinks {

    private final OwnOpinions opinions;

    CaseOwnOpinions(OwnOpinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public List<Link> of(Case dossier, Person reader) {
        return opinions.about(dossier.reference()).stream()
                .map(opinion -> new Link(
                        "Avis d’initiative du CODEV " + opinion.reference() + "\u00a0: " + opinion.title() + " ("
                                + opinion.answeredOn()
                                        .map(day -> "suites données le " + FrenchText.day(day))
                                        .orElse("suites attendues pour le " + FrenchText.day(opinion.answerDue()))
                                + ")",
                        opinion.page()))
                .toList();
    }
}
