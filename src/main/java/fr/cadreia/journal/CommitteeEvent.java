package fr.cadreia.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;

/** The committee's seats, and papers that have no record of their own. */
public sealed interface CommitteeEvent extends Event {

    /**
     * @param titular whose deputy the member is, or empty
     * @param until first day without it; null when there is none
     * @param act the act by which the authority gave it
     */
    @JsonInclude(Include.NON_NULL)
    record MandateRecorded(String member, String titular, LocalDate from, LocalDate until, String act, String askedBy)
            implements CommitteeEvent {}

    /** @param reason French */
    @JsonInclude(Include.NON_NULL)
    record MandateEnded(
            String member, String titular, LocalDate from, LocalDate until, String act, String askedBy, String reason)
            implements CommitteeEvent, Reasoned {}

    /**
     * @param paper name of the page of which a PDF is to be made
     * @param sha256 of that page
     */
    record PaperFiled(String paper, String sha256) implements CommitteeEvent {}

    /**
     * @param paper name of the page of which the PDF was made
     * @param sha256 of the PDF
     */
    record PaperPrinted(String paper, String sha256) implements CommitteeEvent {}

    /**
     * @param paper name of the PDF that was signed in a signature tool (parapheur électronique)
     * @param version from 1; the last version counts
     * @param sha256 of the signed PDF
     * @param signersSha256 of what its signatures say; the names themselves stand beside the journal
     * @param reason why there is another version; French, empty for the first one
     */
    record PaperSigned(String paper, int version, String sha256, String signersSha256, String reason)
            implements CommitteeEvent {}
}
