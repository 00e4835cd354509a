package fr.cadreia.guard.process;

import fr.cadreia.guard.diagram.KnownForms;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** The forms that the engine holds. */
public final class DeployedForms {

    private DeployedForms() {}

    /** To be asked within this command. */
    public static KnownForms in(CommandContext context) {
        return form -> context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(form) != null;
    }
}
