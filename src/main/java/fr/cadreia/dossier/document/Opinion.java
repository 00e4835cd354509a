package fr.cadreia.dossier.document;

/**
 * What the four opinions have in common.
 *
 * @param position {@code favourable}, {@code favourableWithConditions} or {@code unfavourable}
 * @param confidential kept from the proposer's side and from the public
 */
public record Opinion(String position, String reasons, String conditions, Boolean confidential) {

    public boolean isConfidential() {
        return Boolean.TRUE.equals(confidential);
    }
}
