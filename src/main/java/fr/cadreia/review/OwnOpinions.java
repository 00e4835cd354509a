package fr.cadreia.review;

import java.util.List;
import java.util.Optional;

/** All opinions that the development council gave by itself. */
public interface OwnOpinions {

    /** Before the number of an opinion's reference. */
    String PREFIX = "CODEV";

    void add(OwnOpinion opinion);

    void update(OwnOpinion opinion);

    Optional<OwnOpinion> find(String reference);

    /** The latest first. */
    List<OwnOpinion> all();

    /** The latest first. */
    List<OwnOpinion> about(String caseReference);
}
