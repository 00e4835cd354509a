package fr.cadreia.journal.seal;

import fr.cadreia.journal.Event;
import fr.cadreia.journal.JournalChains;
import fr.cadreia.journal.JournalEvent.Restored;
import fr.cadreia.journal.seal.SealWitness.Remembered;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Records that a back-up was put back: a row of the journal says why and which seals that undid, and a seal with a mark of
 * its own leaves their numbers out, so that a person who kept one of them finds what became of it.
 */
public final class Restoration {

    private final Seals seals;
    private final Rows rows;
    private final SealKey key;
    private final Optional<SealWitness> witness;

    public Restoration(Seals seals, Rows rows, SealKey key, Optional<SealWitness> witness) {
        this.seals = seals;
        this.rows = rows;
        this.key = key;
        this.witness = witness;
    }

    /** Writes a row of the journal where no application runs. */
    @FunctionalInterface
    public interface Rows {

        /** Adds a row of the application's own to the chain, at this time. */
        void append(String chain, Instant writtenAt, Event event);
    }

    /**
     * @param reason the reason why the back-up was put back
     * @param operator the person who says so, e.g. the account on the server
     * @return the seal that follows the restored ones
     * @throws IllegalStateException when what was put back has no seal, or a last one that is not genuine, as no back-up
     *     has; and when an application seals at the same time; the message is French
     */
    public Seal record(String reason, String operator, Instant now) {
        List<Seal> restored = seals.after(0);
        boolean[] genuine = GenuineSeals.among(restored, key.publicKey());
        if (restored.isEmpty() || !genuine[restored.size() - 1]) {
            throw new IllegalStateException("Cette base n’est pas une sauvegarde du journal\u00a0: "
                    + (restored.isEmpty() ? "elle n’a aucun sceau" : "son dernier sceau n’a pas été fait avec la clé")
                    + ". Rien n’est consigné.");
        }
        Seal last = restored.get(restored.size() - 1);
        int before = last.sequence();
        Optional<Remembered> undone = witness.flatMap(SealWitness::read)
                .filter(known -> restored.stream().noneMatch(known::is));
        rows.append(
                JournalChains.SELF,
                now,
                new Restored(
                        reason,
                        operator,
                        before,
                        undone.map(Remembered::sequence).orElse(0),
                        undone.map(Remembered::hash).orElse("")));
        SealedHeads sealed = new SealedHeads();
        for (int seal = 0; seal < genuine.length; seal++) {
            if (genuine[seal]) {
                sealed.add(restored.get(seal).changedHeads());
            }
        }
        Seal next = Seal.numbered(
                Math.max(before, undone.map(Remembered::sequence).orElse(0)) + 1,
                Optional.of(last),
                now,
                SealMark.AFTER_RESTORE,
                sealed,
                sealed.changedAmong(seals.currentHeads()),
                key);
        if (!seals.add(next)) {
            throw new IllegalStateException(
                    "L’application est en service et scelle le journal\u00a0: arrêtez-la, puis relancez cette commande.");
        }
        witness.ifPresent(file -> file.write(next));
        return next;
    }
}
