package fr.cadreia.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The engine's clock, which is the application's too, and what is due by it. */
public interface EngineTime {

    Instant now();

    /** Lets the clock run this far ahead of the machine's from now on. */
    void runAhead(Duration ahead);

    /** When the next timer after now is due; empty when none is until that moment, which counts. */
    Optional<Instant> nextDue(Instant until);

    /** Runs each job that is due, those that come of them included, as the application. */
    PassageResult runDue();

    /** Does work while the engine itself starts no jobs. */
    <T> T alone(java.util.function.Supplier<T> work);
}
