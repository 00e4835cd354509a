package fr.cadreia.kernel.text;

import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * The texts of {@code messages.properties}. An apostrophe stands there as it is read, in texts with places ({@code {0}})
 * and without: {@link MessageFormat} alone would take it for a quote in the former, and texts written for one and used as
 * the other showed it twice.
 */
@Component("messageSource")
public class FrenchMessages extends ResourceBundleMessageSource {

    public FrenchMessages() {
        setBasename("messages");
        setDefaultEncoding(StandardCharsets.UTF_8.name());
        setFallbackToSystemLocale(false);
        setDefaultLocale(Locale.FRENCH);
    }

    @Override
    protected MessageFormat createMessageFormat(String text, Locale locale) {
        return super.createMessageFormat(text.replace("'", "''"), locale);
    }
}
