package fr.cadreia.grant;

/**
 * The words by which papers and public pages name the holder of a right; they are kept with the right, so that
 * earlier papers keep their words.
 *
 * @param civility {@code Mme}, {@code M.}, or empty where none was given
 * @param quality French function, as « conseillère métropolitaine déléguée au numérique »; empty where none was given
 */
public record Title(String civility, String quality) {

    /** The title of a right that no paper names. */
    public static final Title NONE = new Title("", "");

    public static final String MADAM = "Mme";
    public static final String SIR = "M.";

    boolean isComplete() {
        return (civility.equals(MADAM) || civility.equals(SIR)) && !quality.isBlank();
    }
}
