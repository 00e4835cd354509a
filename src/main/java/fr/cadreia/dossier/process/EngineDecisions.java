package fr.cadreia.dossier.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.cadreia.dossier.qualification.Decisions;
import fr.cadreia.dossier.qualification.Decisions.FiredRule;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.kernel.database.TransactionMemory;
import fr.cadreia.kernel.form.Answers;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Evaluates the newest deployed version of a table. The answer of a version to the same inputs never changes, so it is
 * remembered: each page that retells a case asks again, and the engine builds FEEL's functions anew for each cell.
 */
@Component
class EngineDecisions implements Decisions {

    /** The inputs that the tables name: an input that is not given must count as null, not as unknown. */
    private static final List<String> INPUTS = List.of(
            "aiActClass",
            "affectsPersons",
            "annexException",
            "annexPoint",
            "audience",
            "change",
            "changeExpected",
            "confidentialityGuarantee",
            "criticalData",
            "dataReused",
            "durationMonths",
            "estimatedUse",
            "hosting",
            "humanChannelKept",
            "personalData",
            "profiling",
            "riskLevel",
            "roleInDecision",
            "solutionKind",
            "userCount");

    private static final int REMEMBERED = 1_000;

    private static final String EVERY = "*";

    private final RepositoryService repository;
    private final DecisionService decisions;
    private final AsApplication application;
    private final Cache<Evaluation, List<FiredRule>> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final TransactionMemory<String, Map<String, String>> newest =
            new TransactionMemory<>(TransactionMemory.Holds.UNTIL_A_WAIT);

    EngineDecisions(@Lazy RepositoryService repository, @Lazy DecisionService decisions, AsApplication application) {
        this.repository = repository;
        this.decisions = decisions;
        this.application = application;
    }

    /** @param version id of the deployed table */
    private record Evaluation(String version, Map<String, Object> inputs) {}

    @Override
    public List<FiredRule> evaluate(String key, Answers inputs) {
        Map<String, Object> given = new HashMap<>();
        INPUTS.forEach(input -> given.put(input, inputs.values().get(input)));
        // A page that retells a case evaluates too, and its reader may not send these commands.
        return application.call(() -> {
            Evaluation evaluation = new Evaluation(newest(key), given);
            List<FiredRule> remembered = known.getIfPresent(evaluation);
            return remembered == null ? evaluate(evaluation) : remembered;
        });
    }

    private String newest(String key) {
        String table = newest.get(EVERY, this::newest).get(key);
        if (table == null) {
            throw new IllegalStateException("No decision table " + key + " is deployed.");
        }
        return table;
    }

    /** Returns the newest definitions all together, since a case is qualified by several tables. */
    private Map<String, String> newest() {
        return WholeLists.of(repository.createDecisionDefinitionQuery().latestVersion()).stream()
                .collect(Collectors.toMap(DecisionDefinition::getKey, DecisionDefinition::getId));
    }

    private List<FiredRule> evaluate(Evaluation evaluation) {
        List<FiredRule> rules =
                decisions.evaluateDecisionTableById(evaluation.version(), evaluation.inputs()).getResultList().stream()
                        .map(outputs -> new FiredRule(Collections.unmodifiableMap(outputs)))
                        .toList();
        known.put(evaluation, rules);
        return rules;
    }
}
