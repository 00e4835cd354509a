package fr.cadreia.demonstration;

import java.time.Duration;

/**
 * The time by which the application's clock is ahead of the machine's. It is stored, so that time does not go back at a
 * restart.
 */
public interface ClockOffset {

    Duration kept();

    void keep(Duration ahead);
}
