package fr.cadreia.register.format;

import fr.cadreia.engine.PartialDate;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet, written when it is closed: a heading that stays in sight and filters, and a row at a time. */
final class Sheet implements Closeable {

    private static final String DAY = "dd/mm/yyyy";
    private static final String MOMENT = "dd/mm/yyyy hh:mm";
    private static final double WIDTH = 18;

    /** What the library writes of every sheet, whatever is in it; some programs read no further. */
    private static final String ONE_CELL = "<dimension ref=\"A1\"/>";

    private final OutputStream out;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Workbook book = new Workbook(written, "Cadre IA", "1.0");
    private final Worksheet sheet;
    private final int columns;
    private int lines = 1;

    Sheet(OutputStream out, String name, List<String> header) {
        this.out = out;
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
    void add(List<Object> row, Function<Object, String> words) {
        for (int at = 0; at < row.size(); at++) {
            put(at, row.get(at), words);
        }
        lines++;
    }

    private void put(int at, Object value, Function<Object, String> words) {
        if (value instanceof Number number) {
            sheet.value(lines, at, number);
        } else if (value instanceof LocalDate day) {
            putDay(at, day);
        } else if (value instanceof PartialDate date && date.isDay()) {
            putDay(at, date.day().orElseThrow());
        } else if (value instanceof Instant moment) {
            sheet.value(lines, at, LocalDateTime.ofInstant(moment, ZoneId.systemDefault()));
            sheet.style(lines, at).format(MOMENT).set();
        } else {
            String text = words.apply(value);
            if (!text.isEmpty()) {
                sheet.value(lines, at, text);
            }
        }
    }

    private void putDay(int at, LocalDate day) {
        sheet.value(lines, at, day);
        sheet.style(lines, at).format(DAY).set();
    }

    @Override
    public void close() throws IOException {
        sheet.setAutoFilter(0, 0, lines - 1, columns - 1);
        book.close();
        String extent = "<dimension ref=\"" + sheet.range(0, 0, lines - 1, columns - 1) + "\"/>";
        try (ZipFile from =
                        ZipFile.builder().setByteArray(written.toByteArray()).get();
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipArchiveEntry part : Collections.list(from.getEntriesInPhysicalOrder())) {
                byte[] content = from.getInputStream(part).readAllBytes();
                if (part.getName().startsWith("xl/worksheets/")) {
                    String xml = new String(content, StandardCharsets.UTF_8);
                    content = xml.replace(ONE_CELL, extent).getBytes(StandardCharsets.UTF_8);
                }
                to.putNextEntry(new ZipEntry(part.getName()));
                to.write(content);
            }
        }
    }
}
