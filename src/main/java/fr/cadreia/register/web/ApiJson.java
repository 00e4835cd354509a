package fr.cadreia.register.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterPage.FewerWords;
import fr.cadreia.register.format.RegisterAddresses;
import fr.cadreia.register.format.RegisterFormat;
import fr.cadreia.register.format.RegisterFormats;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The register's own JSON: unknown values are left out. */
@Component
class ApiJson {

    private final ObjectMapper json;
    /** The mapper for entries. */
    private final ObjectMapper known;

    private final RegisterAddresses pages;
    private final RegisterFormats formats;

    ApiJson(ObjectMapper json, RegisterAddresses pages, RegisterFormats formats) {
        this.json = json;
        this.known = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);
        this.pages = pages;
        this.formats = formats;
    }

    /** Returns the codes of the standards in which entries are given. */
    Set<String> formats() {
        return formats.all().stream().map(RegisterFormat::code).collect(Collectors.toSet());
    }

    /** @return null for the register's own form */
    String standard(String format) {
        return formats.find(format).map(RegisterFormat::label).orElse(null);
    }

    /** @param format code of a standard; empty for the register's own form */
    Object shown(EntryVersion version, String format) {
        return formats.find(format)
                .<Object>map(standard -> standard.of(version))
                .orElseGet(() -> of(version));
    }

    /** Writes one entry on each line. */
    void writeLines(Iterator<EntryVersion> versions, String format, OutputStream out) throws IOException {
        try (SequenceWriter lines = piecemeal().withRootValueSeparator("\n").writeValues(out)) {
            while (versions.hasNext()) {
                lines.write(shown(versions.next(), format));
            }
        }
    }

    /** Writes one object with everything, in the form of a page that has no end. */
    void writeWhole(Iterator<EntryVersion> versions, String format, OutputStream out) throws IOException {
        try (JsonGenerator file = piecemeal().createGenerator(out)) {
            file.writeStartObject();
            if (standard(format) != null) {
                file.writeStringField("standard", standard(format));
            }
            file.writeArrayFieldStart("entries");
            long total = 0;
            while (versions.hasNext()) {
                file.writePOJO(shown(versions.next(), format));
                total++;
            }
            file.writeEndArray();
            file.writeNumberField("total", total);
            file.writeEndObject();
        }
    }

    /** Returns a writer that sends nothing before there is enough of it. */
    private ObjectWriter piecemeal() {
        return json.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
    }

    private ApiDocument document(EntryEvidence found) {
        return new ApiDocument(
                found.kind(),
                found.label(),
                found.date(),
                found.detail(),
                found.path().isEmpty() || found.isElsewhere() ? found.path() : pages.at(found.path()));
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
            List<ApiDocument> documents,
            JsonNode entry) {}

    /**
     * The evidence for the content of the entry; unknown parts are left out.
     *
     * @param url the address where it is read
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ApiDocument(String kind, String label, LocalDate date, String detail, String url) {}

    /**
     * A page of entries.
     *
     * @param near true where nothing holds the words asked for, so that these entries hold words like them; null else
     * @param also the words that were looked for beside those asked for, and that the register has
     * @param fewer where nothing holds all words asked for, what some of them find
     * @param standard in which the entries are given; null for the register's own form
     */
    record ApiPage(
            long total,
            int page,
            int size,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean near,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> also,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FewerWords> fewer,
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
                EntryEvidence.of(version.entry()).stream().map(this::document).toList(),
                known.valueToTree(version.entry()));
    }
}
