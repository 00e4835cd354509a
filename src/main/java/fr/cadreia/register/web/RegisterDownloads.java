package fr.cadreia.register.web;

import fr.cadreia.engine.FieldError;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.format.RegisterTable;
import fr.cadreia.register.format.RegisterTable.Header;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The register as a file for spreadsheets: all that the filters let through, without pages. */
@RestController
class RegisterDownloads {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final RegisterEntries entries;
    private final RegisterTable table;
    private final RegisterTag tag;

    RegisterDownloads(RegisterEntries entries, RegisterTable table, RegisterTag tag) {
        this.entries = entries;
        this.table = table;
        this.tag = tag;
    }

    @ExceptionHandler
    ResponseEntity<RegisterApi.Refusal> refuse(BadParametersException refused) {
        return RegisterApi.refusal(refused);
    }

    @GetMapping("/api/register.csv")
    ResponseEntity<byte[]> csv(@RequestParam Map<String, String> parameters, WebRequest asked) {
        return file(parameters, asked, CSV, "registre-ia.csv", table::writeCsv);
    }

    @GetMapping("/api/register.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam Map<String, String> parameters, WebRequest asked) {
        return file(parameters, asked, XLSX, "registre-ia.xlsx", table::writeXlsx);
    }

    private interface Writing {
        void to(Iterator<EntryVersion> versions, Header header, OutputStream out) throws IOException;
    }

    private ResponseEntity<byte[]> file(
            Map<String, String> parameters, WebRequest asked, MediaType type, String name, Writing writing) {
        ApiRequest.refuseOthers(parameters, ApiRequest.OF_FILES);
        Map<String, String> filters = new LinkedHashMap<>(parameters);
        Header header = header(Optional.ofNullable(filters.remove(ApiRequest.COLUMNS)));
        RegisterQuery query = ApiRequest.parse(filters, Set.of())
                .within(() -> entries.facets(RegisterQuery.all(0, 1)))
                .query();
        return tag.answer(
                asked,
                response -> response.contentType(type)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                        .body(written(query, header, writing)));
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

    private byte[] written(RegisterQuery query, Header header, Writing writing) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            writing.to(entries.all(query).iterator(), header, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
