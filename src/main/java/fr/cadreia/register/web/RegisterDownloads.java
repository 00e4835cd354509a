package fr.cadreia.register.web;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.format.RegisterTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register as a file for spreadsheets: all that the filters let through, without pages. */
@RestController
class RegisterDownloads {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final RegisterEntries entries;
    private final RegisterTable table;

    RegisterDownloads(RegisterEntries entries, RegisterTable table) {
        this.entries = entries;
        this.table = table;
    }

    @ExceptionHandler
    ResponseEntity<RegisterApi.Refusal> refuse(BadParametersException refused) {
        return RegisterApi.refusal(refused);
    }

    @GetMapping("/api/register.csv")
    ResponseEntity<byte[]> csv(@RequestParam Map<String, String> parameters) throws IOException {
        ByteArrayOutputStream file = csv(all(parameters));
        return answer(CSV, "registre-ia.csv", file, file);
    }

    @GetMapping("/api/register.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam Map<String, String> parameters) throws IOException {
        List<EntryVersion> versions = all(parameters);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        table.writeXlsx(versions.iterator(), file);
        // The file itself holds when it was made.
        return answer(XLSX, "registre-ia.xlsx", file, csv(versions));
    }

    private ByteArrayOutputStream csv(List<EntryVersion> versions) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        table.writeCsv(versions.iterator(), file);
        return file;
    }

    /** @param content what changes when, and only when, the register does */
    private static ResponseEntity<byte[]> answer(
            MediaType type, String name, ByteArrayOutputStream file, ByteArrayOutputStream content) {
        return ResponseEntity.ok()
                .cacheControl(RegisterApi.CACHE)
                .eTag("W/\"" + DigestUtils.md5DigestAsHex(content.toByteArray()) + "\"")
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(file.toByteArray());
    }

    private List<EntryVersion> all(Map<String, String> parameters) {
        ApiRequest.refuseOthers(parameters, ApiRequest.FILTERS);
        return entries.all(ApiRequest.parse(parameters, Set.of())
                .within(() -> entries.facets(RegisterQuery.all(0, 1)))
                .query());
    }
}
