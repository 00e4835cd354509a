package fr.cadreia.committee.paper;

/**
 * The PDF of a paper of the committee's.
 *
 * @param name e.g. {@code IA-2026-0001-extrait-1}, without its ending
 * @param chain of the journal, one of whose rows attests its hash
 * @param sha256 of the content, lower case hexadecimal; the journal carries it too
 */
public record FiledPdf(String name, String chain, String sha256, byte[] content) {

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

    /** File name of the note on one point (note de synthèse). */
    public static String nameOfNote(String sessionNumber, int convocation, int point) {
        return "note-de-synthese-" + sessionNumber + "-" + convocation + "-" + point;
    }

    public static String nameOfAttendance(String sessionNumber) {
        return "feuille-de-presence-" + sessionNumber;
    }

    public static String nameOfDecisions(String sessionNumber) {
        return "releve-de-decisions-" + sessionNumber;
    }

    /** File name of the record that a session could not sit (procès-verbal de carence). */
    public static String nameOfWantOfQuorum(String sessionNumber) {
        return "proces-verbal-de-carence-" + sessionNumber;
    }

    /** File name of the letter that sends an opinion to the competent authority (bordereau de transmission). */
    public static String nameOfTransmission(String caseReference, int extract) {
        return caseReference + "-bordereau-" + extract;
    }

    /** What browsers and archives call it. */
    public String fileName() {
        return name + ".pdf";
    }
}
