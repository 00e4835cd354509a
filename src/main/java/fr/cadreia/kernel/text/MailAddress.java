package fr.cadreia.kernel.text;

import java.util.regex.Pattern;

/** A text that people give as the address of a mailbox. */
public final class MailAddress {

    /** The greatest number of characters that is kept. */
    public static final int LONGEST = 200;

    private static final Pattern FORM = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private MailAddress() {}

    /** Tells whether a mail may reach somebody there: a name, an at sign, a domain. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST
                && VisibleText.obstacleInLine(text).isEmpty()
                && FORM.matcher(text).matches();
    }
}
