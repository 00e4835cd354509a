package fr.cadreia.committee.paper;

import fr.cadreia.committee.paper.PaperNames.Named;
import java.time.Instant;

/**
 * A signature on a paper, with its author and its moment. It is given in the application, so the paper imitates no
 * handwriting.
 */
public record Signature(Part part, Named person, Instant at) {

    /** The part in which a person signs. */
    public enum Part {
        SESSION_CHAIR,
        COMMITTEE_CHAIR,
        SECRETARY
    }
}
