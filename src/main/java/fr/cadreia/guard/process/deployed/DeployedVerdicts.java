package fr.cadreia.guard.process.deployed;

import fr.cadreia.guard.diagram.DiagramGuard;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.process.EngineHoldings;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.stereotype.Component;

/**
 * The guard's verdicts on the definitions that the engine holds. An accepted content stays accepted, since the forms
 * that it names cannot be taken away. A refused one is verified again, since a missing form may have come.
 */
@Component
class DeployedVerdicts {

    private final DiagramGuard guard;
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();

    DeployedVerdicts(DiagramGuard guard) {
        this.guard = guard;
    }

    /** Lists the problems of a definition; empty when it is accepted. Called within a command. */
    List<Problem> of(CommandContext context, ProcessDefinition definition) {
        SourceFile source = source(context, definition);
        String content = source.sha256();
        if (accepted.contains(content)) {
            return List.of();
        }
        List<Problem> problems = guard.verify(List.of(source), EngineHoldings.in(context));
        if (problems.isEmpty()) {
            accepted.add(content);
        }
        return problems;
    }

    static SourceFile source(CommandContext context, ResourceDefinition definition) {
        return new SourceFile(
                definition.getResourceName(),
                context.getResourceManager()
                        .findResourceByDeploymentIdAndResourceName(
                                definition.getDeploymentId(), definition.getResourceName())
                        .getBytes());
    }
}
