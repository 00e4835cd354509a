package fr.cadreia.guard.process;

import org.camunda.bpm.engine.impl.cfg.DefaultBpmnParseFactory;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** An engine with only the parts that its parser needs: no database, no services. */
public final class OfflineEngine extends StandaloneProcessEngineConfiguration {

    public OfflineEngine() {
        initExpressionManager();
        bpmnParseFactory = new DefaultBpmnParseFactory();
        setEnforceHistoryTimeToLive(true);
        setHistoryTimeToLive("P3650D");
    }
}
