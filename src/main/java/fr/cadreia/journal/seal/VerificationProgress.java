package fr.cadreia.journal.seal;

import java.time.Instant;

/** The progress of a verification of the whole journal; read while it goes on. */
public final class VerificationProgress {

    private final Instant startedAt;
    private volatile int all;
    private volatile int done;

    VerificationProgress(Instant startedAt) {
        this.startedAt = startedAt;
    }

    void expect(int chains) {
        all = chains;
    }

    void chain() {
        // One thread alone reads the journal.
        done = done + 1;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Returns the number of chains to read; 0 as long as that is not known. */
    public int all() {
        return all;
    }

    public int done() {
        return done;
    }
}
