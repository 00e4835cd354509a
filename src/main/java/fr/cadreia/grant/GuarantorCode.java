package fr.cadreia.grant;

/** The code that the command line makes and another person enters. */
public final class GuarantorCode {

    private GuarantorCode() {}

    /** E.g. {@code K7QF-2MXW-9RTA}. */
    public static String make() {
        return Secret.code();
    }

    /** What is kept of it. */
    public static String fingerprint(String code) {
        return Secret.fingerprint(code);
    }
}
