package fr.cadreia.dashboard;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The charts' French words. */
@Component
class ChartWords {

    private final MessageSource texts;

    ChartWords(MessageSource texts) {
        this.texts = texts;
    }

    /** Numbers and days are given as text, already French. */
    String say(String key, Object... values) {
        return texts.getMessage(key, values, Locale.FRENCH);
    }
}
