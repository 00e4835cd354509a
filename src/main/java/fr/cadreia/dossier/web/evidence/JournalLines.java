package fr.cadreia.dossier.web.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.dossier.journal.JournalArchive.Chain;
import fr.cadreia.dossier.journal.JournalArchive.Row;
import fr.cadreia.dossier.journal.SealedCase;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A case's chain of the journal as JSON Lines, and the seal that holds it. */
@Component
class JournalLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SealedCase seals;
    private final Withheld withheld;

    JournalLines(SealedCase seals, Withheld withheld) {
        this.seals = seals;
        this.withheld = withheld;
    }

    /**
     * Each row with all that its hash is taken of; the content is a text, exactly as it was hashed.
     *
     * @param hidden SHA-256 of the documents that are left out
     */
    byte[] journal(Chain chain, Collection<String> hidden) {
        StringBuilder lines = new StringBuilder();
        for (Row row : chain.rows()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("caseReference", chain.caseReference());
            line.put("sequence", row.sequence());
            line.put("writtenAt", row.writtenAt().toString());
            line.put("writtenAtMillis", row.writtenAt().toEpochMilli());
            line.put("actor", row.actor());
            line.put("kind", row.kind());
            line.put("step", row.step());
            line.put("frameworkVersion", row.frameworkVersion());
            boolean silent = withheld.is(row, hidden);
            line.put("content", silent ? null : row.content());
            line.put("contentWithheld", silent);
            line.put("previousHash", row.previousHash());
            line.put("hash", row.hash());
            lines.append(json(line)).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Empty as long as the chain is not sealed. */
    Optional<byte[]> seal(String reference) {
        return seals.of(reference).map(seal -> json(seal).getBytes(StandardCharsets.UTF_8));
    }

    private static String json(Map<String, Object> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
