package fr.cadreia.portal.help;

/**
 * One thing to do.
 *
 * @param text key of what to do; words in guillemets are those on the screen
 * @param path of the page where it is done, or empty
 * @param link key of that page's name, or empty
 * @param picture name of the picture of that page, or empty
 * @param alternative key of what the picture shows, or empty
 */
public record HelpStep(String text, String path, String link, String picture, String alternative) {

    static HelpStep told(String text) {
        return at(text, "", "");
    }

    static HelpStep at(String text, String path, String link) {
        return shown(text, path, link, "", "");
    }

    static HelpStep shown(String text, String path, String link, String picture, String alternative) {
        return new HelpStep(text, path, link, picture, alternative);
    }

    /** Where the picture is, or empty. */
    public String image() {
        return picture.isEmpty() ? "" : "/help/" + picture + ".png";
    }
}
