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
 * The declarations of an interest (déports). They apply to the whole case: to every later motion, ballot and session,
 * and also to the examination after a re-evaluation, because nobody has said that the interest has ended.
 */
public final class Recusals {

    private Recusals() {}

    /**
     * @param documents the documents of one case, from any of its examinations
     * @return the members who declared an interest, in the order in which they did
     */
    public static Set<String> declared(Collection<StepDocument> documents) {
        return declarations(documents).map(VoteCast::member).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the reasons that members gave for their recusal, by account; members who gave none are left out. */
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
