package fr.cadreia.grant;

/** Sends one-time links, which only their reader may see and which are kept nowhere. */
public interface LinkDelivery {

    /** Tells whether there is a mail server. */
    boolean isPossible();

    /**
     * Sends a link. Callers must not be in a transaction: the mail server is slow, and a sent mail cannot be taken
     * back.
     *
     * @param account the account to whose mailbox it goes
     * @param words French, one line
     * @param path within the application
     * @throws fr.cadreia.kernel.form.CommandRefusedException when the mail server did not accept it
     */
    void send(String account, String words, String path);

    /** Returns the whole address of a page, to be copied by hand. */
    String address(String path);
}
