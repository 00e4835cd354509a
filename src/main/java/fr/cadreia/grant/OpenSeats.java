package fr.cadreia.grant;

/** Tells where a seat on the committee is still needed: an early end affects no open examination. */
public interface OpenSeats {

    /** Whether the account may sit in an examination that is open. */
    boolean isTakenBy(String account);
}
