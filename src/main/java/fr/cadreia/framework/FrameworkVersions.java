package fr.cadreia.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All versions of the framework, kept for ever. */
public interface FrameworkVersions {

    /** Lists the versions by date of effect, the first one first. */
    List<FrameworkVersion> all();

    Optional<FrameworkVersion> find(String number);

    /** Returns the number of the last version that took effect on this day or before; empty before the first one. */
    Optional<String> inForce(LocalDate day);

    void add(FrameworkVersion version);

    /**
     * Returns the version with which the application began; the framework's chain of the journal is held until the
     * transaction ends.
     */
    FrameworkVersion lockFirst();

    /** Keeps the version with which the application begins, unless there is one already. */
    void begin(FrameworkVersion first);
}
