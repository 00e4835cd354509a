package fr.cadreia.register.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.format.RegisterAddresses;
import java.time.Instant;
import java.util.List;
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

    /** An entry in the register's own form; {@code status} is French. */
    record ApiEntry(
            String reference,
            String status,
            int version,
            Instant publishedAt,
            Instant firstPublishedAt,
            String cause,
            String page,
            JsonNode entry) {}

    /**
     * A page of entries.
     *
     * @param standard in which the entries are given; null for the register's own form
     */
    record ApiPage(
            long total,
            int page,
            int size,
            @JsonInclude(JsonInclude.Include.NON_NULL) String standard,
            List<Object> entries) {}

    ApiEntry of(EntryVersion version) {
        return new ApiEntry(
                version.reference(),
                version.entry().status().label(),
                version.number(),
                version.publishedAt(),
                version.firstPublishedAt(),
                version.cause(),
                pages.entry(version),
                known.valueToTree(version.entry()));
    }
}
