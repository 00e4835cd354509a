package fr.cadreia.notification;

import java.util.List;

/**
 * The content of a mail.
 *
 * @param subject one line, without control characters
 */
record MailDraft(String subject, List<Section> sections) {

    /** @param heading empty in a mail of one matter */
    record Section(String heading, List<Item> items) {}

    /**
     * @param text one line
     * @param details lines beneath it
     * @param address whole address of the page to go on, or empty
     */
    record Item(String text, List<String> details, String address) {}
}
