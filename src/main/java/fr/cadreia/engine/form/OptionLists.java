package fr.cadreia.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cadreia.kernel.form.FieldOption;
import fr.cadreia.kernel.form.OptionList;
import fr.cadreia.kernel.json.StoredJson;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the lists of answers that tables of the application hold into the forms that name them. Whoever shows a form,
 * checks its answers or says them in words finds them there like any others.
 */
final class OptionLists {

    /** By their keys. */
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
