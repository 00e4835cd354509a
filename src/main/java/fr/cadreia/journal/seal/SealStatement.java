package fr.cadreia.journal.seal;

import fr.cadreia.journal.JournalEntry;
import fr.cadreia.kernel.text.FrenchText;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The statement that a seal makes and signs. It names no case, so that anybody may have it.
 *
 * @param sequence from 1; a gap only before a seal that follows a restore
 * @param rows the number of rows of the journal that this seal is the first to hold
 * @param chains the number of chains
 * @param root of the {@link HeadTree} over the heads of all chains
 * @param changedHeads SHA-256 of the heads that changed since the seal before, as sorted lines
 * @param previous {@link #hash} of the seal before, or 64 zeros for the first
 */
public record SealStatement(
        int sequence,
        Instant sealedAt,
        SealMark mark,
        long rows,
        int chains,
        String root,
        String changedHeads,
        String previous) {

    static final String NONE = JournalEntry.FIRST;

    /** Returns the signed text, in UTF-8: one line for each field, each ended by a line feed. */
    public String text() {
        return "cadre-ia seal 1\n"
                + "sequence=" + sequence + "\n"
                + "sealedAt=" + sealedAt.toEpochMilli() + "\n"
                + "mark=" + mark + "\n"
                + "rows=" + rows + "\n"
                + "chains=" + chains + "\n"
                + "root=" + root + "\n"
                + "changedHeads=" + changedHeads + "\n"
                + "previous=" + previous + "\n";
    }

    /**
     * Returns the SHA-256 of {@link #text} in lower case hexadecimal, by which the next seal, the witness and the
     * public know the seal.
     */
    public String hash() {
        return DigestUtils.sha256Hex(text());
    }

    /** Returns French words, for the subject of a sentence in its middle. */
    String label() {
        return "le sceau %d du %s".formatted(sequence, FrenchText.moment(sealedAt));
    }
}
