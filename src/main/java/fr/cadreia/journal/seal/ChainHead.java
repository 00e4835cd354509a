package fr.cadreia.journal.seal;

/**
 * The last row of a chain of the journal.
 *
 * @param hash that row's SHA-256, in lower case hexadecimal
 */
public record ChainHead(String caseReference, int sequence, String hash) {

    /** Returns {@code reference:sequence:hash}, as seals hold it. */
    @Override
    public String toString() {
        return caseReference + ":" + sequence + ":" + hash;
    }

    /** @throws IllegalArgumentException when the text is not one that {@link #toString} gives */
    public static ChainHead parse(String text) {
        int hash = text.lastIndexOf(':');
        int sequence = text.lastIndexOf(':', hash - 1);
        if (sequence < 0) {
            throw new IllegalArgumentException("Not a chain’s head: " + text);
        }
        return new ChainHead(
                text.substring(0, sequence),
                Integer.parseInt(text.substring(sequence + 1, hash)),
                text.substring(hash + 1));
    }
}
