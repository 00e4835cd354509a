package fr.cadreia.people;

/** A way besides the password by which people confirm that they are still the person who signed in. */
public interface Confirmation {

    /** Tells whether the person of the current request has just confirmed to be the account's. */
    boolean isConfirmed(String account);
}
