package fr.cadreia.register.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cadreia.kernel.text.PartialDate;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.FieldType;
import fr.cadreia.register.entry.LabelledCode;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.UseStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The JSON Schema of an entry: its records, with what the table of fields and the forms say of each field. */
final class EntrySchema {

    /** What the ISO text of a partial date looks like, as a regular expression. */
    static final String PARTIAL_DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?";

    private static final ObjectMapper JSON = new ObjectMapper();

    private EntrySchema() {}

    static ObjectNode schema() {
        ObjectNode schema = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Fiche du registre des usages d’intelligence artificielle")
                .put("description", "Ce qui n’est pas encore connu, ou retiré pour un motif légal, est absent.");
        schema.setAll(record(RegisterEntry.class, ""));
        ArrayNode required = schema.putArray("required");
        required.add("identity").add("standing");
        return schema;
    }

    private static ObjectNode record(Class<?> type, String path) {
        ObjectNode schema = JSON.createObjectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent component : type.getRecordComponents()) {
            String own = path.isEmpty() ? component.getName() : path + "." + component.getName();
            ObjectNode property = value(component.getGenericType(), own);
            FieldTable.REGISTER.find(own).ifPresent(field -> property.put("description", field.heading()));
            properties.set(component.getName(), property);
        }
        return schema;
    }

    private static ObjectNode value(Type type, String path) {
        if (type instanceof ParameterizedType list) {
            ObjectNode array = JSON.createObjectNode().put("type", "array");
            array.set("items", value(list.getActualTypeArguments()[0], path));
            return array;
        } else if (type instanceof Class<?> record && record.isRecord() && record != PartialDate.class) {
            return record == LabelledCode.class ? choice(path) : record(record, path);
        }
        return JSON.createObjectNode().setAll(simple(FieldType.of(type)));
    }

    private static ObjectNode simple(FieldType type) {
        ObjectNode schema = JSON.createObjectNode();
        return switch (type) {
            case COUNT -> schema.put("type", "integer");
            case NUMBER -> schema.put("type", "number");
            case FLAG -> schema.put("type", "boolean");
            case DAY -> schema.put("type", "string").put("format", "date");
            case PARTIAL_DATE -> schema.put("type", "string").put("pattern", "^" + PARTIAL_DATE + "$");
            case IDENTIFIER -> schema.put("type", "string").put("format", "uuid");
            case STATUS -> {
                ArrayNode names = schema.put("type", "string").putArray("enum");
                Arrays.stream(UseStatus.values()).map(Enum::name).forEach(names::add);
                yield schema;
            }
            default -> schema.put("type", "string");
        };
    }

    /** Examples and no closed list: an administration may word its forms otherwise. */
    private static ObjectNode choice(String path) {
        ObjectNode schema = JSON.createObjectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        ObjectNode code = properties.putObject("code").put("type", "string");
        properties.putObject("label").put("type", "string");
        FieldTable.REGISTER
                .find(path)
                .flatMap(EntrySchema::options)
                .ifPresent(values -> values.forEach(option ->
                        code.withArray("examples").add(option.path("value").asText())));
        return schema;
    }

    private static Optional<JsonNode> options(EntryField field) {
        return field.from().stream()
                .map(question -> question(question.form(), question.field()).path("values"))
                .filter(values -> !values.isEmpty())
                .findFirst();
    }

    private static JsonNode question(String form, String key) {
        try {
            JsonNode schema = JSON.readTree(Path.of("forms", form + ".form").toFile());
            return schema.findParents("key").stream()
                    .filter(component -> component.path("key").asText().equals(key))
                    .findFirst()
                    .orElse(JSON.missingNode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
