package fr.cadreia.operation;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes a node out of a proxy's turn before it closes its port. Spring Boot says first that it is not ready; the node goes on
 * to take requests until the proxy has noticed, and what runs then is brought to its end by the web server's own orderly
 * end. Without that wait a request that changes something may be sent to a port that closes, and the proxy must not repeat
 * it.
 */
@Component
class Draining implements SmartLifecycle {

    private final Duration time;
    private volatile boolean running;

    Draining(OperationSettings settings) {
        this.time = settings.drain();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops before everything else does. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
