package fr.cadreia.grant;

/** Tells where a seat on the committee is still needed: an early end affects no open examination. */
public interface OpenSeats {

    /** Tells whether the account may sit in an open examination. */
    boolean isTakenBy(String account);
}
