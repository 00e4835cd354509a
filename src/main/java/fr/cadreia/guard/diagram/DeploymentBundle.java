package fr.cadreia.guard.diagram;

import fr.cadreia.guard.diagram.source.DeployedNames;
import java.util.Map;
import java.util.Optional;

/**
 * What is deployed together, and what is there already.
 *
 * @param forms among the files, by their ids
 */
record DeploymentBundle(Map<String, byte[]> forms, DeployedNames deployed) implements DeployedNames {

    @Override
    public boolean hasForm(String formId) {
        return forms.containsKey(formId) || deployed.hasForm(formId);
    }

    @Override
    public Optional<byte[]> form(String formId) {
        return Optional.ofNullable(forms.get(formId)).or(() -> deployed.form(formId));
    }

    @Override
    public boolean hasGroup(String groupId) {
        return deployed.hasGroup(groupId);
    }
}
