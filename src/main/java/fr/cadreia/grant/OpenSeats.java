package fr.cadreia.grant;

/** Where a seat on the committee is still needed: an early end touches no examination that is open. */
public interface OpenSeats {

    /** Whether the account may sit in an examination that is open. */
    boolean isTakenBy(String account);
}
