package fr.cadreia.committee.paper;

/**
 * The PDF of a paper of the committee.
 *
 * @param name e.g. {@code IA-2026-0001-extrait-1}, without its ending
 * @param chain the journal's chain, one of whose rows attests the hash
 * @param sha256 of the content, lower case hexadecimal; the journal carries it too
 */
public record FiledPdf(String name, String chain, String sha256, byte[] content) {

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
