package fr.cadreia.dossier.journal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What everybody may have of the seals, so that others hold what the authority cannot take back. */
@Component
public class PublishedSeals {

    private final Seals seals;
    private final SealKey key;

    /** Of each day the last seal up to now; seals are never changed, so that each is read once. */
    private final Map<LocalDate, SignedSeal> byDay = new TreeMap<>();

    private int known;

    PublishedSeals(Seals seals, SealKey key) {
        this.seals = seals;
        this.key = key;
    }

    /**
     * One day's head.
     *
     * @param seal the last that was made on the day, in the authority's zone
     */
    public record Daily(LocalDate day, SignedSeal seal) {}

    public SealPublicKey publicKey() {
        return key.publicKey();
    }

    /** One head for each day that has a seal, newest first; of today, the last one up to now. */
    public synchronized List<Daily> daily() {
        for (SignedSeal seal : seals.signedAfter(known)) {
            byDay.put(LocalDate.ofInstant(seal.statement().sealedAt(), ZoneId.systemDefault()), seal);
            known = seal.statement().sequence();
        }
        List<Daily> newestFirst = new ArrayList<>();
        byDay.forEach((day, seal) -> newestFirst.add(new Daily(day, seal)));
        Collections.reverse(newestFirst);
        return newestFirst;
    }
}
