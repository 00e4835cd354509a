package fr.cadreia.committee;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.engine.Answers;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The declarations of an interest (déports). They hold for the case: for every following motion, ballot and session, and
 * for its examination after a re-evaluation too, since nobody has said that the interest is over.
 */
public final class Recusals {

    static final String REASON = "recusalReason";

    private Recusals() {}

    /**
     * @param documents of one case, from whichever of its examinations
     * @return the members who declared an interest, in the order in which they did
     */
    public static Set<String> declared(Collection<StepDocument> documents) {
        return declarations(documents)
                .map(vote -> vote.text("member"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the members said of their interest, by account; those who said nothing are left out. */
    public static Map<String, String> reasons(Collection<StepDocument> documents) {
        return declarations(documents)
                .filter(vote -> !vote.text(REASON).isEmpty())
                .collect(Collectors.toMap(
                        vote -> vote.text("member"), vote -> vote.text(REASON), (first, other) -> first));
    }

    private static Stream<Answers> declarations(Collection<StepDocument> documents) {
        return documents.stream()
                .filter(document -> document.form().equals(BallotRecord.VOTE))
                .map(StepDocument::answers)
                .filter(vote -> vote.is("ownInterest", "yes"));
    }
}
