package fr.cadreia.committee.examination;

import fr.cadreia.committee.steps.VoteCast;
import fr.cadreia.dossier.StepDocument;
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

    private Recusals() {}

    /**
     * @param documents of one case, from whichever of its examinations
     * @return the members who declared an interest, in the order in which they did
     */
    public static Set<String> declared(Collection<StepDocument> documents) {
        return declarations(documents).map(VoteCast::member).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the members said of their interest, by account; those who said nothing are left out. */
    public static Map<String, String> reasons(Collection<StepDocument> documents) {
        return declarations(documents)
                .filter(vote -> !vote.recusalReason().isEmpty())
                .collect(Collectors.toMap(VoteCast::member, VoteCast::recusalReason, (first, other) -> first));
    }

    private static Stream<VoteCast> declarations(Collection<StepDocument> documents) {
        return documents.stream()
                .filter(document -> document.is(VoteCast.class))
                .map(document -> document.as(VoteCast.class))
                .filter(VoteCast::ownInterest);
    }
}
