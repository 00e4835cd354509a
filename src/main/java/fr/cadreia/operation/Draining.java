package fr.cadreia.operation;

import java.time.Duration;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes a node out of a proxy's turn before it closes its port. It says first that it is not ready, and goes on to take
 * requests until the proxy has noticed; what runs then is brought to its end by the web server's own orderly end. Without
 * that wait a request that changes something may be sent to a port that closes, and the proxy must not repeat it.
 */
@Component
class Draining implements SmartLifecycle {

    private final ApplicationContext application;
    private final Duration time;
    private volatile boolean running;

    Draining(ApplicationContext application, OperationSettings settings) {
        this.application = application;
        this.time = settings.drain();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (time.isZero()) {
            return;
        }
        AvailabilityChangeEvent.publish(application, ReadinessState.REFUSING_TRAFFIC);
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
