package fr.cadreia.guard.diagram.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.kernel.json.StoredJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The text of a form, read as strictly as can be: the guard, the engine, the server's check and the browser read it each
 * with a parser of its own, and must see the same form.
 */
public final class FormFile {

    private static final ObjectReader JSON =
            StoredJson.STRICT.reader(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private FormFile() {}

    /** @return empty when it is not one JSON document in UTF-8, without a byte order mark, each key once */
    public static Optional<JsonNode> read(byte[] content) {
        try {
            String text = new SourceFile("", content).text().orElse("");
            return Optional.ofNullable(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Returns the form that the application ships under this id. */
    static Optional<JsonNode> shipped(String id) {
        if (!id.matches("[a-z0-9-]{1,60}")) {
            return Optional.empty();
        }
        try (InputStream stream = FormFile.class.getResourceAsStream("/forms/" + id + ".form")) {
            return stream == null ? Optional.empty() : read(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
