package fr.cadreia.committee.web;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A filed page within another. Our own templates wrote it, with everything that people entered escaped. */
final class FiledPage {

    private FiledPage() {}

    /** What it says, line by line as it was entered. */
    static String content(String page) {
        Document document = Jsoup.parse(page);
        document.outputSettings().prettyPrint(false);
        return document.select("main").html();
    }
}
