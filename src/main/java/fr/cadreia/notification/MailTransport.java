package fr.cadreia.notification;

/** Hands mails to a mail server. */
public interface MailTransport {

    /** Tells whether there is a mail server to hand them to. */
    boolean isEnabled();

    /**
     * @throws UnreachableException when the mail server takes no mail from us at present, whichever it is
     * @throws RefusedException when it does not take this one
     */
    void send(Mail mail);

    /** The mail server is down, or does not let us in. */
    class UnreachableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnreachableException(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** The mail server does not take this mail. */
    class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final boolean forEver;

        /** @param forEver trying again would change nothing */
        public RefusedException(Throwable cause, boolean forEver) {
            super(cause.getMessage(), cause);
            this.forEver = forEver;
        }

        public boolean isForEver() {
            return forEver;
        }
    }
}
