package fr.cadreia.guard.process;

import fr.cadreia.dossier.Step;
import fr.cadreia.engine.form.StepExtensionProperty;
import fr.cadreia.guard.evidence.JournalEvidence;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Demands the evidence when an element that carries the generalisation starts, and again when it ends; and of everything before
 * it when the authority is asked for its act, so that none is taken on what was not proved. The listeners are
 * built in: no diagram leaves them out, and skipping custom listeners does not skip them.
 */
@Component
class GeneralizationGuard extends AbstractBpmnParseListener {

    private static final Set<Step> PROVED = EnumSet.of(Step.AUTHORITY_ACT, Step.GENERALIZATION);

    private final JournalEvidence evidence;

    GeneralizationGuard(JournalEvidence evidence) {
        this.evidence = evidence;
    }

    /** Reads every kind of element, wherever it stands. Called when the whole process has been read. */
    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        guard(process, definition);
    }

    private void guard(Element parent, ProcessDefinitionEntity definition) {
        for (Element element : parent.elements()) {
            StepExtensionProperty.in(element)
                    .flatMap(Step::of)
                    .filter(PROVED::contains)
                    .ifPresent(step -> Optional.ofNullable(definition.findActivity(element.attribute("id")))
                            .ifPresent(activity -> listen(activity, step)));
            guard(element, definition);
        }
    }

    private void listen(ActivityImpl activity, Step step) {
        // Before whatever else listens, so that nothing is written of a step that may not begin.
        activity.addBuiltInListener(
                ExecutionListener.EVENTNAME_START,
                (ExecutionListener) execution ->
                        evidence.demandToBegin(step, reference(execution), execution.getProcessInstanceId()),
                0);
        if (step == Step.GENERALIZATION) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::end, 0);
        }
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
