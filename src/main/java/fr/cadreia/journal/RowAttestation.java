package fr.cadreia.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * The hashes by which a row attests content, in lower case hexadecimal; empty where it does not.
 *
 * @param document SHA-256 of the step's document that the row was written with
 * @param standing SHA-256 of the case as it stands once the row's act is done
 * @param before the SHA-256 of the case before the act, where the act changed the case
 * @param beside by kind of the content beside the chain, the SHA-256 of all of it as the row's act left it; only for
 *     the content that acts of this kind change
 */
public record RowAttestation(
        @JsonProperty(DOCUMENT) String document,
        @JsonProperty(STANDING) String standing,
        @JsonProperty(BEFORE) String before,
        @JsonProperty(BESIDE) Map<String, String> beside) {

    public static final String DOCUMENT = "documentSha256";

    public static final String STANDING = "caseSha256";

    public static final String BEFORE = "caseSha256Before";
    public static final String BESIDE = "besideSha256";
}
