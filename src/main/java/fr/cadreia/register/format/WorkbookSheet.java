package fr.cadreia.register.format;

import fr.cadreia.kernel.text.PartialDate;
import fr.cadreia.kernel.time.AuthorityClock;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of one sheet: a heading that stays in sight and filters, and a row at a time. It grows in a temporary
 * file, which is deleted when it is closed, and is never held in memory; no part of it is sent before it is whole.
 */
final class WorkbookSheet implements Closeable {

    private static final String DAY = "dd/mm/yyyy";
    private static final String MOMENT = "dd/mm/yyyy hh:mm";
    private static final double WIDTH = 18;

    /** The number of rows that are in memory together. */
    private static final int AT_ONCE = 200;

    /** The head that the library writes for every sheet, whatever is in it; some programs read no further. */
    private static final String ONE_CELL = "<dimension ref=\"A1\"/>";

    /** The number of bytes within which that head stands. */
    private static final int HEAD = 4_096;

    private final Path file = Files.createTempFile("registre", ".xlsx");
    private final OutputStream written = new BufferedOutputStream(Files.newOutputStream(file));
    private final Workbook book = new Workbook(written, "Cadre IA", "1.0");
    private final Worksheet sheet;
    private final int columns;
    private int lines = 1;

    WorkbookSheet(String name, List<String> header) throws IOException {
        this.columns = header.size();
        this.sheet = book.newWorksheet(name);
        for (int at = 0; at < columns; at++) {
            sheet.value(0, at, header.get(at));
            sheet.width(at, WIDTH);
        }
        sheet.range(0, 0, 0, columns - 1).style().bold().set();
        sheet.freezePane(1, 1);
    }

    /** @param words of a value that is neither a number nor a day: always text, never a formula */
    void add(List<Object> row, Function<Object, String> words) throws IOException {
        for (int at = 0; at < row.size(); at++) {
            put(at, row.get(at), words);
        }
        lines++;
        if (lines % AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void put(int at, Object value, Function<Object, String> words) {
        if (value instanceof Number number) {
            sheet.value(lines, at, number);
        } else if (value instanceof LocalDate day) {
            putDay(at, day);
        } else if (value instanceof PartialDate date && date.isDay()) {
            putDay(at, date.day().orElseThrow());
        } else if (value instanceof Instant moment) {
            sheet.value(lines, at, AuthorityClock.dateTimeOf(moment));
            sheet.style(lines, at).format(MOMENT).set();
        } else {
            String text = words.apply(value);
            if (!text.isEmpty()) {
                // The library would keep a table of all other texts to its end.
                sheet.inlineString(lines, at, text);
            }
        }
    }

    private void putDay(int at, LocalDate day) {
        sheet.value(lines, at, day);
        sheet.style(lines, at).format(DAY).set();
    }

    /** Sends the workbook, after the last row. */
    void sendTo(OutputStream out) throws IOException {
        sheet.setAutoFilter(0, 0, lines - 1, columns - 1);
        book.close();
        written.close();
        String extent = "<dimension ref=\"" + sheet.range(0, 0, lines - 1, columns - 1) + "\"/>";
        ZipOutputStream sent = new ZipOutputStream(out);
        try (ZipFile whole = ZipFile.builder().setPath(file).get()) {
            for (ZipArchiveEntry part : Collections.list(whole.getEntriesInPhysicalOrder())) {
                sent.putNextEntry(new ZipEntry(part.getName()));
                try (InputStream content = whole.getInputStream(part)) {
                    if (part.getName().startsWith("xl/worksheets/")) {
                        // Read sign by sign, since it may be cut within one.
                        String head = new String(content.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
                        sent.write(head.replace(ONE_CELL, extent).getBytes(StandardCharsets.ISO_8859_1));
                    }
                    content.transferTo(sent);
                }
            }
        }
        sent.finish();
    }

    @Override
    public void close() throws IOException {
        written.close();
        Files.delete(file);
    }
}
