package fr.cadreia.dossier.process;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which case a running process belongs to. */
@Component
class CaseInstances {

    private final RuntimeService runtime;

    CaseInstances(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    /**
     * To be called as the application.
     *
     * @return references by the id of the process instance; those that carry none are left out
     */
    Map<String, String> references(Set<String> processInstances) {
        return processInstances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(processInstances).list().stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }
}
