package fr.cadreia.dossier.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a row attests by hashes, in lower case hexadecimal; empty where it does not.
 *
 * @param document SHA-256 of the step's document that the row was written with
 * @param standing SHA-256 of the case as it stands once the row's act is done
 * @param before where its act changed the case: the SHA-256 of the case as it stood before
 */
public record RowAttestation(
        @JsonProperty(DOCUMENT) String document,
        @JsonProperty(STANDING) String standing,
        @JsonProperty(BEFORE) String before) {

    public static final String DOCUMENT = "documentSha256";

    public static final String STANDING = "caseSha256";

    public static final String BEFORE = "caseSha256Before";
}
