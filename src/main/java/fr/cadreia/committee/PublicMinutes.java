package fr.cadreia.committee;

import java.time.Instant;
import java.util.Optional;

/**
 * The minutes of the committee's sessions as everybody may read them once they are approved: without the names of agents. They
 * tell of cases, whether they are public or not: who shows them asks the register what may be said of each.
 */
public interface PublicMinutes {

    /** On each point of the agenda, the reference of its case stands in this attribute of a section. */
    String CASE = "data-case";

    /** @param content a whole HTML page in French */
    record Published(String session, Instant at, String content) {}

    void publish(Published minutes);

    /** Empty as long as they are not approved. */
    Optional<Published> find(String session);
}
