package fr.cadreia.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cadreia.kernel.database.ReadOnce;
import fr.cadreia.kernel.form.FieldOption;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.OptionList;
import fr.cadreia.kernel.json.StoredJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.stereotype.Component;

/**
 * The deployed forms, with the answers that tables of the application hold, read and parsed once per version. Called
 * inside a command of the engine.
 */
@Component
public class DeployedForms {

    private final ReadOnce<Form> known = new ReadOnce<>();

    private final OptionLists lists;
    private final KeptForms kept;

    private record Form(FormSchema schema, String content) {}

    DeployedForms(List<OptionList> lists, KeptForms kept) {
        this.lists = new OptionLists(lists);
        this.kept = kept;
    }

    /** Returns the newest version of a form. */
    public FormSchema latest(CommandContext context, String formId) {
        return find(context, new CamundaFormRefImpl(formId, "latest"), null);
    }

    FormSchema find(CommandContext context, CamundaFormRef ref, String deploymentId) {
        return form(context, ref, deploymentId).schema();
    }

    /** Returns the form that a client draws, in JSON. */
    String content(CommandContext context, CamundaFormRef ref, String deploymentId) {
        return form(context, ref, deploymentId).content();
    }

    /** Returns the version of its form that an open task keeps, or else the one in force. */
    FormSchema find(CommandContext context, String taskId, CamundaFormRef ref, String deploymentId) {
        return form(context, taskId, ref, deploymentId).schema();
    }

    /** Returns the same as a client draws it, in JSON. */
    String content(CommandContext context, String taskId, CamundaFormRef ref, String deploymentId) {
        return form(context, taskId, ref, deploymentId).content();
    }

    private Form form(CommandContext context, String taskId, CamundaFormRef ref, String deploymentId) {
        return kept.of(taskId, ref.getKey())
                .map(context.getCamundaFormDefinitionManager()::findLatestDefinitionById)
                .map(definition -> known.get(definition.getId(), id -> load(context, definition)))
                .orElseGet(() -> form(context, ref, deploymentId));
    }

    private Form form(CommandContext context, CamundaFormRef ref, String deploymentId) {
        CamundaFormDefinition definition =
                context.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(ref, deploymentId));
        if (definition == null) {
            throw FormRefusedException.because("Le formulaire «\u00a0" + ref.getKey() + "\u00a0» n’est pas déployé.");
        }
        return known.get(definition.getId(), id -> load(context, definition));
    }

    private Form load(CommandContext context, CamundaFormDefinition definition) {
        var resource = new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName());
        try (var stream = context.runWithoutAuthorization(resource)) {
            String content = lists.writtenInto(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            return new Form(FormSchema.parse(content), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the lists of answers that tables of the application hold into the forms that name them. Code that shows a
     * form, checks its answers or says them in words finds them there like any others.
     */
    static final class OptionLists {

        /** The lists by their keys. */
        private final Map<String, List<FieldOption>> lists;

        /** @throws IllegalStateException where two have the same key */
        OptionLists(List<OptionList> lists) {
            this.lists = lists.stream().collect(Collectors.toMap(OptionList::key, OptionList::options));
        }

        /**
         * @param form the file, in JSON
         * @return the same where it names none of them
         * @throws IllegalArgumentException when it is no JSON
         */
        String writtenInto(String form) {
            JsonNode root = FormSchema.tree(form);
            List<JsonNode> fields = root.findParents("valuesKey").stream()
                    .filter(field -> lists.containsKey(key(field)))
                    .toList();
            fields.forEach(field -> write(lists.get(key(field)), (ObjectNode) field));
            return fields.isEmpty() ? form : root.toString();
        }

        private static String key(JsonNode field) {
            return field.path("valuesKey").asText();
        }

        private static void write(List<FieldOption> options, ObjectNode field) {
            field.remove("valuesKey");
            field.set("values", StoredJson.MAPPER.valueToTree(options));
        }
    }
}
