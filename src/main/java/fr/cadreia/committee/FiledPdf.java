package fr.cadreia.committee;

import java.time.Instant;

/**
 * A PDF file of the committee's, as filed.
 *
 * @param name e.g. {@code IA-2026-0001-extrait-1}, without its ending
 * @param chain of the journal, whose row that filed it attests its hash
 * @param sha256 of the content, lower case hexadecimal; the journal carries it too
 */
public record FiledPdf(String name, String chain, Instant filedAt, String sha256, byte[] content) {

    public static String nameOfExtract(String caseReference, int number) {
        return caseReference + "-extrait-" + number;
    }

    public static String nameOfMinutes(String sessionNumber) {
        return "proces-verbal-" + sessionNumber;
    }

    /** @param number 1 for the convocation itself, from 2 on for what completes it */
    public static String nameOfConvocation(String sessionNumber, int number) {
        return "convocation-" + sessionNumber + "-" + number;
    }

    /** What browsers and archives call it. */
    public String fileName() {
        return name + ".pdf";
    }
}
