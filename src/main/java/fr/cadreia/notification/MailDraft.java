package fr.cadreia.notification;

import java.util.List;

/**
 * What a mail says.
 *
 * @param subject one line, without control characters
 */
record MailDraft(String subject, List<Section> sections) {

    /** @param heading empty in a mail of one matter */
    record Section(String heading, List<Item> items) {}

    /**
     * @param text one line
     * @param details lines beneath it
     * @param address whole address of the page where it goes on, or empty
     */
    record Item(String text, List<String> details, String address) {}
}
