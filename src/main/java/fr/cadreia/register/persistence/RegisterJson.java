package fr.cadreia.register.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.register.EntryCorrection;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.WithheldPart;
import java.util.List;
import java.util.stream.Stream;

/** Entries as JSON: the components of the records in their order, absent ones left out. */
final class RegisterJson {

    private static final ObjectMapper JSON = StoredJson.rules()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            // Numbers stay as they were entered: 10 is not 1E+1.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private RegisterJson() {}

    /**
     * @param corrections put in place of what they correct, the oldest first
     * @param withheld left out
     */
    static String write(RegisterEntry entry, List<EntryCorrection> corrections, List<WithheldPart> withheld) {
        try {
            ObjectNode tree = tree(entry);
            corrections.forEach(correction -> correct(tree, correction));
            return JSON.writeValueAsString(masked(tree, withheld));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON", e);
        }
    }

    static ObjectNode tree(RegisterEntry entry) {
        return JSON.valueToTree(entry);
    }

    /** @param withheld left out, whatever the content says */
    static RegisterEntry read(String content, List<WithheldPart> withheld) {
        try {
            return JSON.treeToValue(masked((ObjectNode) JSON.readTree(content), withheld), RegisterEntry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored entry is no JSON", e);
        }
    }

    private static ObjectNode masked(ObjectNode entry, List<WithheldPart> rows) {
        List<WithheldPart> withheld = rows.stream()
                .flatMap(hidden -> Stream.concat(Stream.of(hidden), hiddenWith(hidden)))
                .toList();
        withheld.forEach(hidden -> hide(entry, hidden));
        if (!withheld.isEmpty()) {
            entry.set("withheld", JSON.valueToTree(withheld));
        }
        return entry;
    }

    /** Returns the fields that tell the same as a hidden one, hidden for the same reason. */
    private static Stream<WithheldPart> hiddenWith(WithheldPart hidden) {
        return FieldTable.REGISTER.fields().stream()
                .filter(field -> !hidden.hidesAll() && field.hiddenWith().equals(hidden.field()))
                .map(field -> new WithheldPart(field.path(), hidden.legalReason(), hidden.since()));
    }

    private static void correct(ObjectNode entry, EntryCorrection correction) {
        int dot = correction.field().lastIndexOf('.');
        JsonNode section = entry.at("/" + correction.field().substring(0, dot).replace('.', '/'));
        String name = correction.field().substring(dot + 1);
        if (section instanceof ObjectNode object
                && correction.was().equals(object.path(name).asText())) {
            object.put(name, correction.text());
        }
    }

    private static void hide(ObjectNode entry, WithheldPart hidden) {
        if (hidden.hidesAll()) {
            entry.retain(remaining(""));
            entry.properties()
                    .forEach(section -> ((ObjectNode) section.getValue()).retain(remaining(section.getKey() + ".")));
        } else {
            if (hidden.field().equals("decisions.publicSummary")) {
                hideCopy(entry);
            }
            remove(entry, hidden.field());
            nameByReference(entry);
        }
    }

    /**
     * Returns the names of the parts that remain of an entry that is withheld as a whole.
     *
     * @param section begin of their paths
     */
    private static List<String> remaining(String section) {
        return FieldTable.REGISTER.fields().stream()
                .filter(EntryField::remains)
                .map(EntryField::path)
                .filter(path -> path.startsWith(section))
                .map(path -> path.substring(section.length()).split("\\.")[0])
                .toList();
    }

    /** Names an entry whose name is hidden by its reference, so that it is still told from others. */
    private static void nameByReference(ObjectNode entry) {
        if (entry.path("identity") instanceof ObjectNode identity && !identity.has("title")) {
            identity.put("title", "Nom retiré (" + identity.path("reference").asText() + ")");
        }
    }

    /**
     * Hides the copy of a text. Where nobody wrote a text for the register, the last decision's summary is its text.
     */
    private static void hideCopy(ObjectNode entry) {
        JsonNode text = entry.path("identity").path("text");
        for (JsonNode decision : entry.path("decisions")) {
            if (decision.path("publicSummary").equals(text)) {
                ((ObjectNode) entry.path("identity")).remove("text");
            }
        }
    }

    private static void remove(JsonNode node, String path) {
        if (node.isArray()) {
            node.forEach(element -> remove(element, path));
        } else if (node instanceof ObjectNode object) {
            int dot = path.indexOf('.');
            if (dot < 0) {
                object.remove(path);
            } else {
                remove(object.path(path.substring(0, dot)), path.substring(dot + 1));
            }
        }
    }
}
