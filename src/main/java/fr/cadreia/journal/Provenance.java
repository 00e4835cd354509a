package fr.cadreia.journal;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The origin of a case. A component that does not apply is empty, or 0.
 *
 * @param replaces reference of the case whose solution this one is to replace
 * @param call reference of the call for proposals
 * @param proposer code of the kind of organisation that answered the call
 * @param name of the organisation that answered the call
 * @param file name of the inventory
 * @param batch number of the take-over of the inventory
 * @param row of the inventory
 * @param rowSha256 of the row's cells as JSON, in lower case hexadecimal
 * @param identifier the inventory's identifier of the use; empty where it has none
 * @param fullTitle the whole title of the inventory, where it is too long for a case's
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Provenance(
        String replaces,
        String call,
        String proposer,
        String name,
        String file,
        long batch,
        int row,
        String rowSha256,
        String identifier,
        String fullTitle) {

    /** Proposed in the application itself. */
    public static final Provenance HERE = new Provenance("", "", "", "", "", 0, 0, "", "", "");

    public static Provenance replacing(String reference) {
        return new Provenance(reference, "", "", "", "", 0, 0, "", "", "");
    }

    public static Provenance calledFor(String call, String proposer, String name) {
        return new Provenance("", call, proposer, name, "", 0, 0, "", "", "");
    }

    public static Provenance inventoried(
            String file, long batch, int row, String rowSha256, String identifier, String fullTitle) {
        return new Provenance("", "", "", "", file, batch, row, rowSha256, identifier, fullTitle);
    }
}
