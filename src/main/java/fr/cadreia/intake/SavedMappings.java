package fr.cadreia.intake;

import java.util.List;
import java.util.Optional;

/** The mappings that have a name. */
public interface SavedMappings {

    /** By name. */
    List<SavedMapping> all();

    Optional<SavedMapping> find(String name);

    /** In place of the one that has its name. */
    void save(SavedMapping mapping);

    /** @return whether there was one */
    boolean remove(String name);
}
