package fr.cadreia.guard.process.deployed;

import fr.cadreia.kernel.form.FormRefusedException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Refuses every start on a diagram that the guard refuses, for every sender and every origin of the diagram: a new case
 * over any of its ways, an examination in committee, a re-evaluation.
 */
@Component
class RefusedStarts extends AbstractBpmnParseListener {

    private final DeployedVerdicts verdicts;

    private final RefusedInService refused;

    RefusedStarts(DeployedVerdicts verdicts, RefusedInService refused) {
        this.verdicts = verdicts;
        this.refused = refused;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::start, 0);
    }

    private void start(DelegateExecution execution) {
        CommandContext context = Context.getCommandContext();
        ProcessDefinitionEntity definition = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(execution.getProcessDefinitionId());
        if (!verdicts.of(context, definition).isEmpty()) {
            throw FormRefusedException.because(
                    "La version " + definition.getVersion() + " du diagramme «\u00a0"
                            + definition.getName()
                            + "\u00a0» est refusée par le contrôle\u00a0: rien ne peut y commencer. Prévenez un "
                            + "administrateur\u00a0: la page «\u00a0Diagrammes\u00a0» lui dit ce qui ne va pas et comment y remédier.");
        }
        refused.neededBy(definition.getKey()).ifPresent(file -> {
            throw FormRefusedException.because("«\u00a0" + file + "\u00a0», dont «\u00a0" + definition.getName()
                    + "\u00a0» a besoin, est refusé par le contrôle\u00a0: rien ne peut y commencer. Prévenez un administrateur\u00a0: la page "
                    + "«\u00a0Diagrammes\u00a0» lui dit ce qui ne va pas, et lui propose la version livrée.");
        });
    }
}
