package fr.cadreia.demonstration;

import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keeps what people do apart from the clock's moves: an act begins at one time and ends at the same. */
@Component
@Profile("demo")
public class ActGate {

    private int underWay;
    private boolean moving;

    /** @return false while the clock moves; else {@link #end()} must follow */
    public synchronized boolean begin() {
        if (moving) {
            return false;
        }
        underWay++;
        return true;
    }

    public synchronized void end() {
        underWay--;
        notifyAll();
    }

    /**
     * Lets no act begin, and waits for those that are under way.
     *
     * @return false when the clock moves already, or when one of them takes longer than this
     */
    public synchronized boolean stop(Duration patience) {
        if (moving) {
            return false;
        }
        moving = true;
        long until = System.nanoTime() + patience.toNanos();
        while (underWay > 0) {
            long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
            if (left <= 0 || !await(left)) {
                moving = false;
                return false;
            }
        }
        return true;
    }

    private boolean await(long milliseconds) {
        try {
            wait(milliseconds);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public synchronized void allow() {
        moving = false;
    }
}
