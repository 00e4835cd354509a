package fr.cadreia.dossier.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the seals say of one chain of the journal. */
@Component
public class SealedCase {

    private final Seals seals;

    SealedCase(Seals seals) {
        this.seals = seals;
    }

    /**
     * The last seal that holds the chain's head: its fields, without the heads of other chains. Empty as long as none
     * does.
     */
    public Optional<Map<String, Object>> of(String reference) {
        Optional<Map<String, Object>> last = Optional.empty();
        for (Seal seal : seals.after(0)) {
            for (ChainHead head : seal.changedHeads()) {
                if (head.caseReference().equals(reference)) {
                    last = Optional.of(fields(seal, head));
                }
            }
        }
        return last;
    }

    private static Map<String, Object> fields(Seal seal, ChainHead head) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("sequence", seal.sequence());
        fields.put("sealedAt", seal.sealedAt().toString());
        fields.put("head", head.toString());
        fields.put("chains", seal.chains());
        fields.put("digest", seal.digest());
        fields.put("previousMac", seal.previousMac());
        fields.put("mac", seal.mac());
        return fields;
    }
}
