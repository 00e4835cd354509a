package fr.cadreia.portal.web;

import fr.cadreia.kernel.ConcurrentChange;
import fr.cadreia.kernel.web.VirusScan.InfectedFileException;
import jakarta.servlet.RequestDispatcher;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.context.MessageSource;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * The words of an error page and of its JSON, always in French: the sentence that our own code gave, otherwise a
 * remedy. The messages of libraries are for the log: they are English and name their classes.
 */
@Component
class ErrorWords extends DefaultErrorAttributes {

    private final MessageSource texts;

    ErrorWords(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> attributes = super.getErrorAttributes(request, options);
        int status = (int) attributes.get("status");
        String own = status < 500 ? ownSentence(request) : "";
        boolean stale = isStale(request);
        if (stale) {
            attributes.put("stale", true);
        }
        String kind = stale ? "stale" : String.valueOf(status);
        attributes.put("error", text(status, kind, "title"));
        attributes.put("message", own.isBlank() ? text(status, kind, "help") : own);
        return attributes;
    }

    /** Tells whether the page with the form is older than its session: nobody was refused anything. */
    private static boolean isStale(WebRequest request) {
        return request.getAttribute(WebAttributes.ACCESS_DENIED_403, RequestAttributes.SCOPE_REQUEST)
                instanceof CsrfException;
    }

    /** Returns the sentence of our code; empty when it gave none. */
    private String ownSentence(WebRequest request) {
        Throwable cause = getError(request);
        Object sentence = null;
        if (cause == null) {
            sentence = request.getAttribute(RequestDispatcher.ERROR_MESSAGE, RequestAttributes.SCOPE_REQUEST);
        } else if (ConcurrentChange.isIn(cause)) {
            sentence = ConcurrentChange.WORDS;
        } else if (cause instanceof InfectedFileException) {
            sentence = cause.getMessage();
        } else if (cause.getClass() == ResponseStatusException.class) {
            sentence = ((ResponseStatusException) cause).getReason();
        }
        // Spring Security gives the phrase of the status, which is one word or two.
        return sentence instanceof String given && given.endsWith(".") ? given : "";
    }

    private String text(int status, String kind, String part) {
        String family = texts.getMessage("error." + status / 100 + "xx." + part, null, Locale.FRENCH);
        return texts.getMessage("error." + kind + "." + part, null, family, Locale.FRENCH);
    }
}
