package fr.cadreia.committee.web;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Extracts a filed page for display within another page. Our own templates wrote it, with everything that people
 * entered escaped.
 */
final class FiledPage {

    private FiledPage() {}

    /** Returns the content of the page's main part, with the line breaks as they were entered. */
    static String content(String page) {
        Document document = Jsoup.parse(page);
        document.outputSettings().prettyPrint(false);
        return document.select("main").html();
    }
}
