package fr.cadreia.dossier.process;

import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.path.CasePath;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates that the diagrams of a case name. Each calls one use case. */
@Configuration(proxyBeanMethods = false)
class PathDelegates {

    @Bean
    JavaDelegate qualifyProposal(CasePath path) {
        return execution ->
                execution.setVariables(path.qualify(reference(execution)).values());
    }

    @Bean
    JavaDelegate determineOpinions(CasePath path) {
        return execution -> execution.setVariables(
                path.determineOpinions(reference(execution)).values());
    }

    @Bean
    JavaDelegate recordLapse(CasePath path) {
        return execution -> path.recordLapse(
                reference(execution), execution.getCurrentActivityId(), formOfWatchedTask((ExecutionEntity) execution));
    }

    @Bean
    JavaDelegate computeDataGate(CasePath path) {
        return execution -> execution.setVariables(
                path.computeDataGate(reference(execution)).values());
    }

    @Bean
    JavaDelegate closeDataGate(CasePath path) {
        return execution -> path.closeDataGate(reference(execution));
    }

    @Bean
    JavaDelegate suspendUse(CasePath path) {
        return execution -> path.suspendUse(
                reference(execution), (Date) execution.getVariable(PathVariables.EXPERIMENT_END.name()), (Date)
                        execution.getVariable(PathVariables.MAINTAINED_UNTIL.name()));
    }

    @Bean
    JavaDelegate markReassessmentLate(CasePath path) {
        return execution -> path.markReassessmentLate(reference(execution));
    }

    /**
     * Returns the form of the user task to whose border the timer is attached; empty when it is attached to something
     * else.
     */
    private static String formOfWatchedTask(ExecutionEntity timer) {
        return timer.getActivity().getEventScope() instanceof ActivityImpl watched
                        && watched.getActivityBehavior() instanceof UserTaskActivityBehavior task
                        && task.getTaskDefinition().getCamundaFormDefinitionKey() != null
                ? task.getTaskDefinition().getCamundaFormDefinitionKey().getExpressionText()
                : "";
    }

    private static String reference(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
