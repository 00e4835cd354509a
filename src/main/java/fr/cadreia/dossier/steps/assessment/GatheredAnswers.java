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
 * @param marked whether enough answered for a mark, which is told once nothing more comes
 * @param satisfaction the mark; empty where too few answered, or more may come
 * @param words French, the numbers asked and answered and the distribution; only the numbers where too few answered
 * @param unsized whether some answered and nobody said how many were asked
 */
@NamedInterface("steps")
public record GatheredAnswers(
        boolean ofAgents, int answered, boolean marked, Optional<Mark> satisfaction, String words, boolean unsized) {

    /**
     * A mean of answers.
     *
     * @param value from 0 to 10
     * @param answers the number of those that it is made of
     */
    @NamedInterface("steps")
    public record Mark(double value, int answers) {}

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
                all = all.with(mark, one.satisfaction.get().value())
                        .with(mark + "Count", one.satisfaction.get().answers());
            }
        }
        Optional<GatheredAnswers> lowest = gathered.stream()
                .filter(one -> asIndicator && one.satisfaction.isPresent())
                .min(Comparator.comparing(one -> one.satisfaction.orElseThrow().value()));
        return lowest.isEmpty()
                ? all
                : all.with(
                                INDICATOR + "Measured",
                                lowest.get().satisfaction.orElseThrow().value())
                        .with(
                                INDICATOR + "How",
                                "Recueil auprès " + (lowest.get().ofAgents ? "des agents" : "du public"))
                        .with(
                                INDICATOR + "Cases",
                                lowest.get().satisfaction.orElseThrow().answers());
    }

    /** Tells whether enough answered for a mark. */
    static boolean isMarked(List<GatheredAnswers> gathered) {
        return gathered.stream().anyMatch(GatheredAnswers::marked);
    }

    static boolean isEmpty(List<GatheredAnswers> gathered) {
        return gathered.stream().allMatch(one -> one.answered == 0);
    }
}
