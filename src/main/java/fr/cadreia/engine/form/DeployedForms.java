package fr.cadreia.engine.form;

import fr.cadreia.engine.FormRefusedException;
import fr.cadreia.engine.database.ReadOnce;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.stereotype.Component;

/** The forms as deployed, parsed once per version. To be called inside a command of the engine. */
@Component
public class DeployedForms {

    private final ReadOnce<FormSchema> parsed = new ReadOnce<>();

    /** The newest version of a form. */
    public FormSchema latest(CommandContext context, String formId) {
        return find(context, new CamundaFormRefImpl(formId, "latest"), null);
    }

    FormSchema find(CommandContext context, CamundaFormRef ref, String deploymentId) {
        CamundaFormDefinition definition =
                context.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(ref, deploymentId));
        if (definition == null) {
            throw FormRefusedException.because("Le formulaire «\u00a0" + ref.getKey() + "\u00a0» n’est pas déployé.");
        }
        return parsed.get(definition.getId(), id -> load(context, definition));
    }

    private static FormSchema load(CommandContext context, CamundaFormDefinition definition) {
        var resource = new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName());
        try (var stream = context.runWithoutAuthorization(resource)) {
            return FormSchema.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
