package fr.cadreia.committee.convocation;

import fr.cadreia.committee.paper.FiledPdf;
import java.time.Instant;

/**
 * What the members were sent to convene them to a session (convocation), as filed; or what completed it when a case joined
 * the session after that.
 *
 * @param number 1 for the convocation itself, from 2 on for what completes it
 * @param content a whole HTML page in French
 * @param sha256 of the content in UTF-8, lower case hexadecimal; the journal carries it too
 */
public record Convocation(String sessionNumber, int number, Instant filedAt, String content, String sha256) {

    /** File name of the convocation as PDF. */
    public String nameOfPdf() {
        return FiledPdf.nameOfConvocation(sessionNumber, number);
    }
}
