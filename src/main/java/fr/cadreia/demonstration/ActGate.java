package fr.cadreia.demonstration;

import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Separates people's acts from the clock's moves: the clock does not move during an act. */
@Component
@Profile("demo")
public class ActGate {

    private int underWay;
    private boolean moving;

    /** @return false while the clock moves; otherwise true, and {@link #end()} must follow */
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
     * Keeps new acts from beginning, and waits for acts that are under way.
     *
     * @return false when the clock is already moving, or when an act takes longer than {@code patience}
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
