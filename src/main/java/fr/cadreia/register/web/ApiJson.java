package fr.cadreia.register.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.format.RegisterAddresses;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The register's own JSON: what is not known is left out. */
@Component
class ApiJson {

    private final ObjectMapper json;
    /** For entries. */
    private final ObjectMapper known;

    private final RegisterAddresses pages;

    ApiJson(ObjectMapper json, RegisterAddresses pages) {
        this.json = json;
        this.known = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);
        this.pages = pages;
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Object> of(EntryVersion version) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("reference", version.reference());
        shown.put("status", version.entry().status().label());
        shown.put("version", version.number());
        shown.put("publishedAt", version.publishedAt());
        shown.put("firstPublishedAt", version.firstPublishedAt());
        shown.put("cause", version.cause());
        shown.put("page", pages.entry(version));
        shown.put("entry", known.valueToTree(version.entry()));
        return shown;
    }
}
