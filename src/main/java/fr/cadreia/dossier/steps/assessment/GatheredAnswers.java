package fr.cadreia.dossier.steps.assessment;

import fr.cadreia.dossier.steps.protocol.ExperimentProtocol;
import fr.cadreia.kernel.form.Answers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * What agents, or the public, answered about a solution for one evaluation. It is gathered, and nobody types it.
 *
 * @param ofAgents whether agents answered, and not the public
 * @param satisfaction from 0 to 10; empty where too few answered
 * @param words French, the numbers asked and answered and the distribution; only the numbers where too few answered
 * @param unsized whether some answered and nobody said how many were asked
 */
@NamedInterface("steps")
public record GatheredAnswers(
        boolean ofAgents, int answered, Optional<Double> satisfaction, String words, boolean unsized) {

    private static final String INDICATOR = "indicator" + ExperimentProtocol.SATISFACTION;

    /** The fields of an evaluation that follow from what was gathered. */
    private static final Set<String> FIELDS = Set.of(
            "gatheredAgents",
            "satisfactionAgents",
            "satisfactionAgentsCount",
            "gatheredPublic",
            "satisfactionUsers",
            "satisfactionUsersCount",
            INDICATOR + "Measured",
            INDICATOR + "How",
            INDICATOR + "Cases");

    /** Where answers are gathered. */
    @NamedInterface("steps")
    public interface Source {

        /**
         * Returns what was gathered for one evaluation, from agents and from the public as far as either was asked.
         *
         * @param round the evaluation, which keeps its name when it is sent back and done again
         */
        List<GatheredAnswers> of(String caseReference, String round);

        /** Closes what is open, for this evaluation: its results stand in the journal and do not change any more. */
        List<GatheredAnswers> close(String actor, String caseReference, String round);
    }

    String field() {
        return ofAgents ? "gatheredAgents" : "gatheredPublic";
    }

    /**
     * Returns the answers with these in the place of all that anybody said of them.
     *
     * @param asIndicator whether the protocol has an indicator that they measure; the lower mark of the two measures it
     */
    static Answers into(Answers said, List<GatheredAnswers> gathered, boolean asIndicator) {
        Answers all = said.without(FIELDS);
        for (GatheredAnswers one : gathered) {
            all = all.with(one.field(), one.words);
            if (one.satisfaction.isPresent()) {
                String mark = one.ofAgents ? "satisfactionAgents" : "satisfactionUsers";
                all = all.with(mark, one.satisfaction.get()).with(mark + "Count", one.answered);
            }
        }
        Optional<GatheredAnswers> lowest = lowest(gathered).filter(found -> asIndicator);
        return lowest.isEmpty()
                ? all
                : all.with(INDICATOR + "Measured", lowest.get().satisfaction.orElseThrow())
                        .with(
                                INDICATOR + "How",
                                "Recueil auprès " + (lowest.get().ofAgents ? "des agents" : "du public"))
                        .with(INDICATOR + "Cases", lowest.get().answered);
    }

    private static Optional<GatheredAnswers> lowest(List<GatheredAnswers> gathered) {
        return gathered.stream()
                .filter(one -> one.satisfaction.isPresent())
                .min(Comparator.comparing(one -> one.satisfaction.orElseThrow()));
    }

    /** Tells whether enough answered for a mark. */
    static boolean isMarked(List<GatheredAnswers> gathered) {
        return lowest(gathered).isPresent();
    }

    static boolean isEmpty(List<GatheredAnswers> gathered) {
        return gathered.stream().allMatch(one -> one.answered == 0);
    }
}
