package fr.cadreia.guard.process;

import fr.cadreia.guard.diagram.DeployedNames;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** What the engine holds, to be asked within one command. */
public final class EngineHoldings implements DeployedNames {

    private final CommandContext context;

    private EngineHoldings(CommandContext context) {
        this.context = context;
    }

    public static DeployedNames in(CommandContext context) {
        return new EngineHoldings(context);
    }

    @Override
    public boolean hasForm(String formId) {
        return context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(formId) != null;
    }

    @Override
    public Optional<byte[]> form(String formId) {
        return Optional.ofNullable(context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(formId))
                .map(form -> context.getResourceManager()
                        .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName())
                        .getBytes());
    }

    @Override
    public boolean hasGroup(String groupId) {
        return context.runWithoutAuthorization(
                () -> context.getReadOnlyIdentityProvider().findGroupById(groupId) != null);
    }
}
