package fr.cadreia.people;

/** A way besides a password of this application by which people confirm that they are still the person who signed in. */
public interface Confirmation {

    /**
     * Tells whether the person of the current request has just confirmed to be the account's.
     *
     * @param password what the person typed; empty where nothing was asked for
     */
    boolean isConfirmed(String account, String password);
}
