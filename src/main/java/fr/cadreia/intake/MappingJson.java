package fr.cadreia.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cadreia.kernel.json.StoredJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Mappings as JSON, see {@code src/docs/intake.md}. */
public final class MappingJson {

    private static final String INVENTORY = "inventory";
    private static final Set<String> PARTS = Set.of("column", "constant", "values", "default", "format", "shorten");

    private MappingJson() {}

    /** @throws IntakeRefusedException with everything that is wrong */
    public static IntakeMapping parse(String text) {
        JsonNode root;
        try {
            root = StoredJson.STRICT.readTree(text);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " (ligne " + e.getLocation().getLineNr() + ", colonne "
                            + e.getLocation().getColumnNr() + ")";
            throw new IntakeRefusedException("La correspondance n’est pas du JSON valide" + where
                    + "\u00a0: vérifiez les guillemets, les virgules et les clés en double.");
        }
        if (!root.isObject() || root.isEmpty()) {
            throw new IntakeRefusedException(
                    "La correspondance doit être un objet JSON, par exemple {\"title\": \"Nom\", \"organisation\": \"Service\"}.");
        }
        List<String> problems = new ArrayList<>();
        Map<String, FieldSource> fields = new LinkedHashMap<>();
        root.properties().forEach(entry -> {
            if (!entry.getKey().equals(INVENTORY)) {
                source(entry.getKey(), entry.getValue(), problems)
                        .ifPresent(source -> fields.put(entry.getKey(), source));
            }
        });
        if (!problems.isEmpty()) {
            throw new IntakeRefusedException(problems);
        }
        return new IntakeMapping(root.path(INVENTORY).asText("").strip(), fields);
    }

    private static Optional<FieldSource> source(String field, JsonNode node, List<String> problems) {
        if (node.isTextual()) {
            return Optional.of(FieldSource.column(heading(node.asText())));
        }
        if (!node.isObject()) {
            problems.add(
                    "Correspondance, champ «\u00a0" + field
                            + "\u00a0»\u00a0: donnez le nom d’une colonne, ou un objet avec «\u00a0column\u00a0» ou «\u00a0constant\u00a0».");
            return Optional.empty();
        }
        node.fieldNames().forEachRemaining(part -> {
            if (!PARTS.contains(part)) {
                problems.add(
                        "Correspondance, champ «\u00a0" + field + "\u00a0»\u00a0: «\u00a0" + part
                                + "\u00a0» est inconnu\u00a0; les clés possibles sont column, constant, values, default, format, shorten.");
            }
        });
        if (node.hasNonNull("column") == node.hasNonNull("constant")) {
            problems.add("Correspondance, champ «\u00a0" + field
                    + "\u00a0»\u00a0: donnez soit «\u00a0column\u00a0», soit «\u00a0constant\u00a0».");
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        node.path("values").properties().forEach(value -> values.put(value.getKey(), plain(value.getValue())));
        return Optional.of(new FieldSource(
                text(node, "column").map(MappingJson::heading),
                text(node, "constant"),
                values,
                text(node, "default"),
                text(node, "format"),
                node.path("shorten").asBoolean(false)));
    }

    private static Optional<String> text(JsonNode node, String part) {
        return node.hasNonNull(part) ? Optional.of(plain(node.get(part))) : Optional.empty();
    }

    /** Reads a text; several answers to one question may be written as a list. */
    private static String plain(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(";"))
                : value.asText();
    }

    private static String heading(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    public static String print(IntakeMapping mapping) {
        ObjectNode root = StoredJson.STRICT.createObjectNode();
        if (!mapping.inventory().isEmpty()) {
            root.put(INVENTORY, mapping.inventory());
        }
        mapping.fields().forEach((field, source) -> {
            if (source.column().isPresent() && source.isPlain()) {
                root.put(field, source.column().get());
                return;
            }
            ObjectNode node = root.putObject(field);
            source.column().ifPresent(text -> node.put("column", text));
            source.constant().ifPresent(text -> node.put("constant", text));
            source.format().ifPresent(text -> node.put("format", text));
            if (!source.values().isEmpty()) {
                node.set("values", StoredJson.STRICT.valueToTree(new java.util.TreeMap<>(source.values())));
            }
            source.fallback().ifPresent(text -> node.put("default", text));
            if (source.shorten()) {
                node.put("shorten", true);
            }
        });
        return root.toPrettyString();
    }
}
