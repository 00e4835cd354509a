package fr.cadreia.register.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;

/**
 * The published schemas, which are not ours to keep here: the folder that the variable {@code REGISTER_SCHEMAS} names,
 * or else {@code ../shared/data/schemas}, holds them as their publishers give them.
 */
final class Standards {

    static final String MISSING =
            "The published schemas are neither in ../shared/data/schemas nor where REGISTER_SCHEMAS says: only our own checks ran.";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Standards() {}

    static Path folder() {
        return Path.of(Objects.requireNonNullElse(System.getenv("REGISTER_SCHEMAS"), "../shared/data/schemas"));
    }

    static boolean isThere() {
        return Files.isDirectory(folder());
    }

    static JsonSchema of(String format) {
        return switch (format) {
            case "eurocities" -> attributes("eurocities-0.3.1.yaml");
            case "atrs" -> attributes("uk-atrs-1.1.yaml");
            case "nl" -> dutch();
            default -> throw new IllegalArgumentException(format);
        };
    }

    /**
     * The schema that the standard's own template makes of the list of attributes; "required" per property is their
     * list.
     */
    private static JsonSchema attributes(String file) {
        Map<String, Object> standard = new Yaml().load(read(file));
        ObjectNode schema = JSON.createObjectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (Object each : (List<?>) standard.get("properties")) {
            Map<?, ?> attribute = (Map<?, ?>) each;
            String name = (String) attribute.get("attribute");
            type(properties.putObject(name), attribute);
            if (Boolean.TRUE.equals(attribute.get("required"))) {
                required.add(name);
            }
        }
        return compiled(schema);
    }

    private static void type(ObjectNode property, Map<?, ?> attribute) {
        switch ((String) attribute.get("type")) {
            case "const" -> property.put("const", (String) attribute.get("const"));
            case "enum" -> property.set("enum", JSON.valueToTree(((Map<?, ?>) attribute.get("enum")).get("en")));
            case "url", "URL" ->
                property.put("type", "string").put("format", "uri").put("pattern", "^https?://");
            case "uuid" -> property.put("type", "string").put("format", "uuid");
            case "email" -> property.put("type", "string").put("format", "email");
            case "date" -> property.put("type", "string").put("format", "date");
            case "string", "UTF-8 string" -> property.put("type", "string");
            default -> throw new IllegalArgumentException("Type of " + attribute);
        }
    }

    private static JsonSchema dutch() {
        try {
            JsonNode api = JSON.readTree(read("nl-publicatiestandaard-1.0.openapi.json"));
            ObjectNode schema =
                    api.path("components").path("schemas").path("AlgorithmIn").deepCopy();
            schema.put("additionalProperties", false);
            // The names of the register's widgets stand where JSON Schema has types: the references say the types.
            schema.path("properties").forEach(property -> {
                if (property.has("$ref") || property.has("anyOf")) {
                    ((ObjectNode) property).remove("type");
                }
                if (property.has("max_length_without_html")) {
                    ((ObjectNode) property).set("maxLength", property.path("max_length_without_html"));
                }
            });
            schema.set("components", api.path("components"));
            return compiled(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema compiled(JsonNode schema) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        schema,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    private static String read(String file) {
        try {
            return Files.readString(folder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
