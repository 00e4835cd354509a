package fr.cadreia.intake;

import java.util.Map;

/**
 * What a row says.
 *
 * @param identifier by which the inventory calls the use; empty where it has none
 * @param title in full, empty when the row has none
 * @param organisation id, or the row's own text where it names none
 * @param answers of the form {@code proposal}, valid for it
 * @param useKey SHA-256 by which the same use is known again; empty when the row is refused
 * @param reason why the row cannot become a case, in French; empty when it can
 */
record Reading(
        String identifier,
        String title,
        String organisation,
        Map<String, Object> answers,
        String useKey,
        String reason) {

    private static final int TITLE_LENGTH = 80;

    boolean isRefused() {
        return !reason.isEmpty();
    }

    /** The title that the case bears, which may be shorter than the row's. */
    String caseTitle() {
        return shortened(title, TITLE_LENGTH);
    }

    /** Empty when the case bears the row's title as it is. */
    String fullTitle() {
        return title.equals(caseTitle()) ? "" : title;
    }

    static String shortened(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end).stripTrailing() + "…";
    }
}
