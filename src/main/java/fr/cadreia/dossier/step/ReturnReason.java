package fr.cadreia.dossier.step;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import java.util.ArrayList;
import java.util.List;

/** What the journal says of a proposal that was sent back, as a French sentence. */
final class ReturnReason {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReturnReason() {}

    static String of(JournalEntry entry) {
        List<String> reasons = new ArrayList<>();
        try {
            for (JsonNode reason : JSON.readTree(entry.content()).path("reasons")) {
                reasons.add(reason.asText());
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        String opening = entry.kind() == JournalKind.EXCLUDED
                ? ""
                : "Le contrôle de confidentialité est fermé, et nul ne peut l'ouvrir : changez d'outil ou de données. ";
        return opening + String.join(" ; ", reasons) + ".";
    }
}
