package fr.cadreia.guard.process;

import fr.cadreia.guard.diagram.source.DeployedNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;

/**
 * The names that the engine holds, to be asked within one command. Each form is looked for once: many tasks and
 * processes name it.
 */
public final class EngineHoldings implements DeployedNames {

    private final CommandContext context;
    private final Map<String, Optional<CamundaFormDefinitionEntity>> newest = new HashMap<>();

    private EngineHoldings(CommandContext context) {
        this.context = context;
    }

    public static DeployedNames in(CommandContext context) {
        return new EngineHoldings(context);
    }

    @Override
    public boolean hasForm(String formId) {
        return newest(formId).isPresent();
    }

    @Override
    public Optional<byte[]> form(String formId) {
        return newest(formId)
                .map(form -> context.getResourceManager()
                        .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName())
                        .getBytes());
    }

    private Optional<CamundaFormDefinitionEntity> newest(String formId) {
        return newest.computeIfAbsent(
                formId,
                id -> Optional.ofNullable(
                        context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(id)));
    }

    @Override
    public boolean hasGroup(String groupId) {
        return context.runWithoutAuthorization(
                () -> context.getReadOnlyIdentityProvider().findGroupById(groupId) != null);
    }
}
