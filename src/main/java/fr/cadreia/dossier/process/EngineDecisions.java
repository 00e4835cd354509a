package fr.cadreia.dossier.process;

import fr.cadreia.dossier.Decisions;
import fr.cadreia.engine.config.AsApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Evaluates the newest deployed version of a table. */
@Component
class EngineDecisions implements Decisions {

    /** Every input that one of the tables names: an input that is not given must count as null, not as unknown. */
    private static final List<String> INPUTS = List.of(
            "aiActClass",
            "affectsPersons",
            "audience",
            "changeExpected",
            "confidentialityGuarantee",
            "criticalData",
            "dataReused",
            "durationMonths",
            "estimatedUse",
            "hosting",
            "humanChannelKept",
            "personalData",
            "riskLevel",
            "roleInDecision",
            "solutionKind",
            "userCount");

    private final DecisionService decisions;
    private final AsApplication application;

    EngineDecisions(@Lazy DecisionService decisions, AsApplication application) {
        this.decisions = decisions;
        this.application = application;
    }

    @Override
    public List<Map<String, Object>> evaluate(String key, Map<String, Object> inputs) {
        VariableMap variables = Variables.createVariables();
        INPUTS.forEach(input -> variables.put(input, inputs.get(input)));
        List<Map<String, Object>> rows = new ArrayList<>();
        // A page that retells a case evaluates too, and its reader may not send that command.
        application.run(() -> {
            for (DmnDecisionRuleResult rule : decisions.evaluateDecisionTableByKey(key, variables)) {
                rows.add(rule.getEntryMap());
            }
        });
        return rows;
    }
}
