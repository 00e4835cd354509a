package fr.cadreia.register.web;

import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.format.ChangeFeed;
import fr.cadreia.register.format.RegisterTable;
import fr.cadreia.register.format.RegisterTable.Header;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The register as one file, for spreadsheets and for programs: all that the filters let through, without pages. */
@RestController
class RegisterDownloads {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int FEED_LENGTH = 100;
    private static final MediaType LINES = MediaType.valueOf("application/x-ndjson");

    private final RegisterEntries entries;
    private final FilterValues values;
    private final RegisterTable table;
    private final ApiJson json;
    private final ChangeFeed feed;
    private final RegisterTag tag;

    RegisterDownloads(
            RegisterEntries entries,
            FilterValues values,
            RegisterTable table,
            ApiJson json,
            ChangeFeed feed,
            RegisterTag tag) {
        this.feed = feed;
        this.entries = entries;
        this.values = values;
        this.table = table;
        this.json = json;
        this.tag = tag;
    }

    @GetMapping("/api/register.csv")
    ResponseEntity<RegisterFile> csv(@RequestParam Map<String, String> parameters, WebRequest asked) {
        return table(parameters, asked, CSV, "registre-ia.csv", table::writeCsv);
    }

    @GetMapping("/api/register.xlsx")
    ResponseEntity<RegisterFile> xlsx(@RequestParam Map<String, String> parameters, WebRequest asked) {
        return table(parameters, asked, XLSX, "registre-ia.xlsx", table::writeXlsx);
    }

    @GetMapping("/api/register.json")
    ResponseEntity<RegisterFile> whole(@RequestParam Map<String, String> parameters, WebRequest asked) {
        return records(parameters, asked, MediaType.APPLICATION_JSON, "registre-ia.json", json::writeWhole);
    }

    @GetMapping("/api/register.ndjson")
    ResponseEntity<RegisterFile> lines(@RequestParam Map<String, String> parameters, WebRequest asked) {
        return records(parameters, asked, LINES, "registre-ia.ndjson", json::writeLines);
    }

    /** Answers the feed of a search: its last changed entries, and so every change among its results. */
    @GetMapping("/api/register.atom")
    ResponseEntity<RegisterFile> followed(@RequestParam Map<String, String> parameters, WebRequest asked) {
        ApiRequest.refuseOthers(parameters, ApiRequest.OF_FEED);
        ApiRequest request = asked(parameters, Set.of());
        return tag.answer(
                asked,
                response -> response.contentType(MediaType.APPLICATION_ATOM_XML)
                        .body(out -> out.write(feed.ofSearch(
                                        entries.search(request.newest(FEED_LENGTH))
                                                .versions(),
                                        request.address())
                                .getBytes(StandardCharsets.UTF_8))));
    }

    private ApiRequest asked(Map<String, String> parameters, Set<String> formats) {
        ApiRequest request = ApiRequest.parse(parameters, formats);
        values.refuseUnknown(request);
        return request;
    }

    /** @param <K> the further key of the file: its headings, or the standard of its records */
    private interface Writing<K> {
        void to(Iterator<EntryVersion> versions, K kind, OutputStream out) throws IOException;
    }

    private ResponseEntity<RegisterFile> table(
            Map<String, String> parameters, WebRequest asked, MediaType type, String name, Writing<Header> writing) {
        ApiRequest.refuseOthers(parameters, ApiRequest.OF_TABLES);
        Map<String, String> filters = new LinkedHashMap<>(parameters);
        Header header = header(Optional.ofNullable(filters.remove(ApiRequest.COLUMNS)));
        return file(
                filters, Set.of(), asked, type, name, (versions, request, out) -> writing.to(versions, header, out));
    }

    private ResponseEntity<RegisterFile> records(
            Map<String, String> parameters, WebRequest asked, MediaType type, String name, Writing<String> writing) {
        ApiRequest.refuseOthers(parameters, ApiRequest.OF_RECORDS);
        return file(
                parameters,
                json.formats(),
                asked,
                type,
                name,
                (versions, request, out) -> writing.to(versions, request.format(), out));
    }

    private ResponseEntity<RegisterFile> file(
            Map<String, String> parameters,
            Set<String> formats,
            WebRequest asked,
            MediaType type,
            String name,
            Writing<ApiRequest> writing) {
        ApiRequest request = asked(parameters, formats);
        return tag.answer(
                asked,
                response -> response.contentType(type)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                        .body(out -> writing.to(entries.all(request.query()).iterator(), request, out)));
    }

    private static Header header(Optional<String> language) {
        return switch (language.orElse("fr")) {
            case "fr", "" -> Header.FRENCH;
            case "en" -> Header.ENGLISH;
            default ->
                throw new BadParametersException(
                        List.of(FieldError.of(ApiRequest.COLUMNS, "Valeurs possibles\u00a0: en, fr.")));
        };
    }

    /** A file that is sent while it is written: it never stands in memory as a whole. */
    @FunctionalInterface
    interface RegisterFile {

        void writeTo(OutputStream out) throws IOException;

        /** Lets controllers answer with such a file. */
        @Component
        final class Converter extends AbstractHttpMessageConverter<RegisterFile> {

            Converter() {
                super(MediaType.ALL);
            }

            @Override
            protected boolean supports(Class<?> type) {
                return RegisterFile.class.isAssignableFrom(type);
            }

            @Override
            public boolean canRead(Class<?> type, MediaType media) {
                return false;
            }

            @Override
            protected RegisterFile readInternal(Class<? extends RegisterFile> type, HttpInputMessage input) {
                throw new HttpMessageNotReadableException("A file is only sent.", input);
            }

            /**
             * Writes the end of the file only when nothing failed: a writer that ended a broken file would pass a part
             * of it for the whole.
             */
            @Override
            protected void writeInternal(RegisterFile file, HttpOutputMessage output) throws IOException {
                file.writeTo(StreamUtils.nonClosing(output.getBody()));
            }
        }
    }
}
