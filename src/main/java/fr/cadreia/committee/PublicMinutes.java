package fr.cadreia.committee;

import java.time.Instant;
import java.util.Optional;

/**
 * The minutes of the committee's sessions as everybody may read them once they are approved: without the names of agents. They
 * tell of cases by their references, whether they are public or not: who shows them asks the register what each is called and what
 * may be said of it.
 */
public interface PublicMinutes {

    /** The reference of a case stands in this attribute of the element that tells of it: a section for a point of the agenda. */
    String CASE = "data-case";

    /** Class of the elements that are empty: what the case is called goes there as the minutes are read. */
    String TITLE = "title";

    /** Class of what a point tells of the experimentation: how long, and by whom it was used. */
    String TRIAL = "trial";

    /** @param content a whole HTML page in French */
    record Published(String session, Instant at, String content) {}

    void publish(Published minutes);

    /** Empty as long as they are not approved. */
    Optional<Published> find(String session);
}
