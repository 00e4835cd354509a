package fr.cadreia.demonstration;

import java.time.Duration;

/** How far the application's clock is ahead of the machine's; kept, so that time does not go back at a restart. */
public interface ClockOffset {

    Duration kept();

    void keep(Duration ahead);
}
