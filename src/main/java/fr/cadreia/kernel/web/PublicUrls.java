package fr.cadreia.kernel.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Makes whole addresses of pages, for what is read outside the application: mails, posters, answers to clients. */
@Component
public class PublicUrls {

    private final String base;

    /** @param base the application's public address, with or without a slash at its end */
    public PublicUrls(@Value("${cadre.notification.base-url}") String base) {
        this.base = StringUtils.trimTrailingCharacter(base, '/');
    }

    /** @param path within the application, e.g. {@code /registre} */
    public String of(String path) {
        return base + path;
    }

    /** Tells whether people come by https. */
    public boolean areHttps() {
        return base.startsWith("https://");
    }
}
