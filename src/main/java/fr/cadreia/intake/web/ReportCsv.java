package fr.cadreia.intake.web;

import fr.cadreia.intake.RowOutcome;
import fr.cadreia.kernel.text.Spreadsheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A row-by-row report as a CSV file that French spreadsheets open as it is. */
final class ReportCsv {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader("Ligne", "Résultat", "Dossier", "Nom de l’usage", "Direction ou commune", "Motif", "À vérifier")
            .get();

    private ReportCsv() {}

    static ResponseEntity<byte[]> answer(String fileName, List<RowOutcome> outcomes) {
        String disposition = ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .contentType(CSV)
                .body(print(outcomes).getBytes(StandardCharsets.UTF_8));
    }

    static String print(List<RowOutcome> outcomes) {
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (RowOutcome outcome : outcomes) {
                printer.printRecord(
                        outcome.row(),
                        outcome.status().label(),
                        outcome.reference(),
                        Spreadsheet.harmless(outcome.title()),
                        Spreadsheet.harmless(outcome.organisation()),
                        Spreadsheet.harmless(outcome.reason()),
                        Spreadsheet.harmless(doubts(outcome)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String doubts(RowOutcome outcome) {
        return outcome.doubts().stream()
                .map(doubt -> doubt.label() + ", «\u00a0" + doubt.read() + "\u00a0»\u00a0: " + doubt.problem())
                .collect(Collectors.joining("\n"));
    }
}
