package fr.cadreia.journal.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.kernel.json.StoredJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Seals in the JSON in which they are published, and in which others keep them.
 *
 * @param publicKey as published with them; empty where it was left out
 */
public record KeptSeals(Optional<SealPublicKey> publicKey, List<SignedSeal> seals) {

    /** Returns the published seals, as values for JSON. */
    public static Map<String, Object> published(PublishedSeals seals) {
        Map<String, Object> published = new LinkedHashMap<>();
        published.put("publicKey", seals.publicKey().pem());
        published.put("heads", seals.daily().stream().map(KeptSeals::values).toList());
        return published;
    }

    private static Map<String, Object> values(PublishedSeals.Daily daily) {
        SealStatement statement = daily.seal().statement();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("day", daily.day().toString());
        values.put("sequence", statement.sequence());
        values.put("sealedAt", statement.sealedAt().toString());
        values.put("mark", statement.mark().name());
        values.put("rows", statement.rows());
        values.put("chains", statement.chains());
        values.put("root", statement.root());
        values.put("changedHeads", statement.changedHeads());
        values.put("previous", statement.previous());
        values.put("hash", statement.hash());
        values.put("signature", daily.seal().signature());
        return values;
    }

    /**
     * @param file as published at {@code /api/register/seals}; more may have been added to its list, or taken out of it
     * @throws IllegalStateException when it cannot be read; the message is French
     */
    public static KeptSeals read(Path file) {
        try {
            JsonNode kept = StoredJson.MAPPER.readTree(Files.readString(file));
            JsonNode heads = kept.path("heads");
            if (!heads.isArray() || heads.isEmpty()) {
                throw unusable(file, "aucun sceau n’y figure (champ «\u00a0heads\u00a0»)");
            }
            List<SignedSeal> seals = new ArrayList<>();
            for (JsonNode head : heads) {
                seals.add(seal(file, head));
            }
            Optional<SealPublicKey> key =
                    Optional.ofNullable(kept.path("publicKey").textValue()).map(SealPublicKey::parse);
            return new KeptSeals(key, List.copyOf(seals));
        } catch (JsonProcessingException e) {
            throw unusable(file, "ce n’est pas du JSON");
        } catch (IllegalArgumentException e) {
            throw unusable(file, e.getMessage());
        } catch (IOException e) {
            throw unusable(file, "le fichier est introuvable ou illisible");
        }
    }

    private static SignedSeal seal(Path file, JsonNode head) {
        try {
            SealStatement statement = new SealStatement(
                    head.path("sequence").intValue(),
                    Instant.parse(head.path("sealedAt").asText()),
                    SealMark.of(head.path("mark").asText()),
                    head.path("rows").longValue(),
                    head.path("chains").intValue(),
                    head.path("root").asText(),
                    head.path("changedHeads").asText(),
                    head.path("previous").asText());
            return new SignedSeal(statement, head.path("signature").asText());
        } catch (DateTimeException e) {
            throw unusable(file, "date illisible\u00a0: " + head.path("sealedAt"));
        }
    }

    private static IllegalStateException unusable(Path file, String why) {
        return new IllegalStateException("Les sceaux conservés dans " + file + " sont inutilisables\u00a0: " + why
                + ". Ce fichier doit être celui que publie /api/register/seals.");
    }
}
