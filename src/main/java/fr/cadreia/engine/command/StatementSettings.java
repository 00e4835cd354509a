package fr.cadreia.engine.command;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.springframework.stereotype.Component;

/** What the engine asks and writes beside what its managers do. */
@Component
class StatementSettings extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        TaskQueryProperties.install();
        engine.setCommandCheckers(new ArrayList<>(List.of(new TenantCommandChecker(), new TaskPermissions())));
        engine.setHistoryEventProducer(new HistoryEvents());
        // How many people worked on tasks is a figure for a licence.
        engine.setTaskMetricsEnabled(false);
    }
}
