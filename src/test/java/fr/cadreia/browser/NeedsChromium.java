package fr.cadreia.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Without Chromium the stories are skipped, before anything starts; where all must be tested, they are not. */
final class NeedsChromium implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean everything = Boolean.parseBoolean(System.getenv("CI"));
        if (everything || Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("");
        }
        LoggerFactory.getLogger(NeedsChromium.class).warn("{} skipped. {}", context.getDisplayName(), Chromium.MISSING);
        return ConditionEvaluationResult.disabled(Chromium.MISSING);
    }
}
