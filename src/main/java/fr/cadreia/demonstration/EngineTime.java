package fr.cadreia.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The engine's clock, which is also the application's, and the jobs that are due by it. */
public interface EngineTime {

    Instant now();

    /** Sets how far the clock runs ahead of the machine's from now on. */
    void runAhead(Duration ahead);

    /**
     * Returns the moment at which the next timer after now is due; empty when none is due until the given moment,
     * inclusive.
     */
    Optional<Instant> nextDue(Instant until);

    /** Runs each due job, and the jobs that follow from them, as the application. */
    PassageResult runDue();

    /** Runs work while the engine itself starts no jobs. */
    <T> T alone(java.util.function.Supplier<T> work);
}
