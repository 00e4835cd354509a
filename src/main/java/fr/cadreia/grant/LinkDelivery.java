package fr.cadreia.grant;

/** Sends what only its reader may see: it is kept nowhere. */
public interface LinkDelivery {

    /** Whether there is a mail server. */
    boolean isPossible();

    /**
     * Asked for outside any transaction: the mail server takes its time, and what it took cannot be taken back.
     *
     * @param account whose mailbox it goes to
     * @param words French, one line
     * @param path within the application
     * @throws fr.cadreia.kernel.form.CommandRefusedException when the mail server did not take it
     */
    void send(String account, String words, String path);

    /** The whole address of a page, to be copied by hand. */
    String address(String path);
}
