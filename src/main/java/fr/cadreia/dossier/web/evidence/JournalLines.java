package fr.cadreia.dossier.web.evidence;

import fr.cadreia.journal.seal.JournalArchive.Chain;
import fr.cadreia.journal.seal.JournalArchive.Row;
import fr.cadreia.journal.seal.PublishedSeals;
import fr.cadreia.journal.seal.SealedCase;
import fr.cadreia.journal.seal.SignedSeal;
import fr.cadreia.kernel.json.StoredJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A case's chain of the journal as JSON Lines, and the seal that holds it. */
@Component
class JournalLines {

    private final SealedCase seals;
    private final PublishedSeals published;
    private final Withheld withheld;

    JournalLines(SealedCase seals, PublishedSeals published, Withheld withheld) {
        this.seals = seals;
        this.published = published;
        this.withheld = withheld;
    }

    /**
     * Writes each row with all fields that its hash covers; the content is a text, exactly as it was hashed.
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
            lines.append(StoredJson.write(line)).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Returns the files that prove the chain by a published seal, by path: the signed text, its signature in 64 bytes,
     * the public key, and the hashes that lead from the chain's head to the text. Empty as long as the chain is not
     * sealed.
     */
    Map<String, byte[]> seal(String reference) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        seals.of(reference).ifPresent(proved -> {
            SignedSeal seal = proved.seal();
            files.put("journal/sceau.txt", seal.statement().text().getBytes(StandardCharsets.UTF_8));
            files.put("journal/sceau.sig", Base64.getDecoder().decode(seal.signature()));
            files.put("journal/cle-publique.pem", published.publicKey().pem().getBytes(StandardCharsets.UTF_8));
            Map<String, Object> proof = new LinkedHashMap<>();
            proof.put("head", proved.head().toString());
            proof.put("proof", proved.proof());
            proof.put("root", seal.statement().root());
            files.put("journal/preuve.json", StoredJson.write(proof).getBytes(StandardCharsets.UTF_8));
        });
        return files;
    }
}
