package fr.cadreia.journal.seal;

/**
 * A seal as it is published and kept by others: without the heads, whose digest it signs.
 *
 * @param signature Ed25519 over {@link SealStatement#text}, in Base64
 */
public record SignedSeal(SealStatement statement, String signature) {

    boolean isOf(SealPublicKey key) {
        return key.verifies(statement.text(), signature);
    }
}
