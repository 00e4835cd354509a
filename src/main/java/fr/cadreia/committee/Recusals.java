package fr.cadreia.committee;

import fr.cadreia.dossier.StepDocument;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The declarations of an interest (déports). They hold for the case: for every following motion, ballot and session, and
 * for its examination after a re-evaluation too, since nobody has said that the interest is over.
 */
public final class Recusals {

    private Recusals() {}

    /**
     * @param documents of one case, from whichever of its examinations
     * @return the members who declared an interest, in the order in which they did
     */
    public static Set<String> declared(Collection<StepDocument> documents) {
        return documents.stream()
                .filter(document -> document.form().equals(BallotRecord.VOTE))
                .map(StepDocument::answers)
                .filter(vote -> vote.is("ownInterest", "yes"))
                .map(vote -> vote.text("member"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
