package fr.cadreia.guard.process;

import fr.cadreia.dossier.Step;
import fr.cadreia.engine.form.StepExtensionProperty;
import fr.cadreia.guard.evidence.JournalEvidence;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Demands the evidence when an element that carries the generalisation starts, and again when it ends. The listeners are
 * built in: no diagram leaves them out, and skipping custom listeners does not skip them.
 */
@Component
class GeneralizationGuard extends AbstractBpmnParseListener {

    private final JournalEvidence evidence;

    GeneralizationGuard(JournalEvidence evidence) {
        this.evidence = evidence;
    }

    /** Every kind of element, wherever it stands: called when the whole process has been read. */
    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        guard(process, definition);
    }

    private void guard(Element parent, ProcessDefinitionEntity definition) {
        for (Element element : parent.elements()) {
            boolean marked = StepExtensionProperty.in(element)
                    .filter(Step.GENERALIZATION.code()::equals)
                    .isPresent();
            ActivityImpl activity = marked ? definition.findActivity(element.attribute("id")) : null;
            if (activity != null) {
                // Before whatever else listens, so that nothing is written of a step that may not begin.
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::begin, 0);
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::end, 0);
            }
            guard(element, definition);
        }
    }

    private void begin(DelegateExecution execution) {
        evidence.demandToBegin(reference(execution), execution.getProcessInstanceId());
    }

    private void end(DelegateExecution execution) {
        // A case that is stopped, or goes back to an earlier step, leaves without having been generalised.
        if (!execution.isCanceled()) {
            evidence.demand(reference(execution), execution.getProcessInstanceId());
        }
    }

    private static String reference(DelegateExecution execution) {
        return Optional.ofNullable(execution.getProcessBusinessKey()).orElse("");
    }
}
