package fr.cadreia.committee.paper;

import fr.cadreia.committee.paper.PaperNames.Named;
import java.time.Instant;

/** Who signs a paper, and when: in the application, so that the paper imitates no handwriting. */
public record Signature(Part part, Named person, Instant at) {

    /** In which part a person signs. */
    public enum Part {
        SESSION_CHAIR,
        COMMITTEE_CHAIR,
        SECRETARY
    }
}
