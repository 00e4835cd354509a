package fr.cadreia.kernel.text;

/** Texts in files that people open in a spreadsheet. */
public final class Spreadsheet {

    private Spreadsheet() {}

    /** Returns the text in a form that a spreadsheet does not take for a formula. */
    public static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
