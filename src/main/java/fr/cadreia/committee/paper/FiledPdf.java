package fr.cadreia.committee.paper;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * The PDF of a paper of the committee.
 *
 * @param name e.g. {@code IA-2026-0001-extrait-1}, without its ending
 * @param chain the journal's chain, one of whose rows attests the hash
 * @param sha256 of the content as it was filed, lower case hexadecimal; the journal carries it too
 */
public record FiledPdf(String name, String chain, String sha256, byte[] content) {

    /** Tells whether the content is the one that was filed: in the place of a withheld one stands a notice. */
    public boolean isAsFiled() {
        return DigestUtils.sha256Hex(content).equals(sha256);
    }

    public static String nameOfExtract(String caseReference, int number) {
        return caseReference + "-extrait-" + number;
    }

    /**
     * Returns the file name of the letter that sends an opinion to the competent authority (bordereau de
     * transmission).
     */
    public static String nameOfTransmission(String caseReference, int extract) {
        return caseReference + "-bordereau-" + extract;
    }

    /** Returns the file name for browsers and archives. */
    public String fileName() {
        return name + ".pdf";
    }
}
