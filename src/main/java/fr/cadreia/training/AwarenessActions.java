package fr.cadreia.training;

import java.util.List;
import java.util.Optional;

/** The awareness actions of all organisations. */
public interface AwarenessActions {

    /** Newest first. */
    List<Awareness> all();

    Optional<Awareness> find(long id);

    void add(Awareness action);

    void remove(Awareness action);
}
