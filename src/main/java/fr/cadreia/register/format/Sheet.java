package fr.cadreia.register.format;

import fr.cadreia.engine.PartialDate;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook of one sheet (Office Open XML), sent a row at a time and never kept: a heading that stays in sight and filters.
 * Texts stand in their cells, for a table of all texts would have to be kept; the sheet does not say how far it goes, for
 * nobody knows before its end.
 */
final class Sheet {

    /** Numbers of the styles in {@code styles.xml}. */
    private enum Style {
        PLAIN,
        HEADING,
        DAY,
        MOMENT
    }

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int SECONDS_A_DAY = 86_400;

    private final ZipOutputStream parts;
    private final Writer text;
    private final SheetParts fixed;
    private final int columns;

    /** Where the next cell stands: the line from 1, the column from 0. */
    private int line;

    private int column;

    Sheet(OutputStream out, String name, List<String> header) throws IOException {
        parts = new ZipOutputStream(out);
        text = new BufferedWriter(new OutputStreamWriter(parts, StandardCharsets.UTF_8));
        fixed = new SheetParts(name);
        columns = header.size();
        for (SheetParts.Part part : fixed.before()) {
            put(part.name(), part.xml());
        }
        begin(SheetParts.SHEET);
        text.write(fixed.sheetBefore(columns));
        row(header, heading -> words(Style.HEADING, String.valueOf(heading)));
    }

    /** @param words of a value that is neither a number nor a day: always text, never a formula */
    void add(List<Object> row, Function<Object, String> words) throws IOException {
        row(row, value -> put(value, words));
    }

    /** Without it the file is no workbook: what broke off in the middle must not be taken for all there is. */
    void finish() throws IOException {
        String extent = "A1:" + column(columns - 1) + line;
        text.write(fixed.sheetAfter(extent));
        end();
        put(SheetParts.BOOK, fixed.book(extent));
        parts.finish();
    }

    private interface Cell {
        void put(Object value) throws IOException;
    }

    private void row(List<?> values, Cell cell) throws IOException {
        line++;
        text.write("<row r=\"" + line + "\">");
        for (column = 0; column < values.size(); column++) {
            cell.put(values.get(column));
        }
        text.write("</row>");
    }

    private void put(Object value, Function<Object, String> words) throws IOException {
        if (value instanceof Number number) {
            number(Style.PLAIN, new BigDecimal(number.toString()).toPlainString());
        } else if (value instanceof LocalDate day) {
            day(day);
        } else if (value instanceof PartialDate date && date.isDay()) {
            day(date.day().orElseThrow());
        } else if (value instanceof Instant moment) {
            moment(LocalDateTime.ofInstant(moment, ZoneId.systemDefault()));
        } else {
            words(Style.PLAIN, words.apply(value));
        }
    }

    private void day(LocalDate day) throws IOException {
        number(Style.DAY, String.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, day)));
    }

    private void moment(LocalDateTime moment) throws IOException {
        long days = ChronoUnit.DAYS.between(DAY_ZERO, moment.toLocalDate());
        double ofDay = (double) moment.toLocalTime().toSecondOfDay() / SECONDS_A_DAY;
        number(Style.MOMENT, BigDecimal.valueOf(days + ofDay).toPlainString());
    }

    private void number(Style style, String number) throws IOException {
        text.write("<c" + address(style) + "><v>" + number + "</v></c>");
    }

    private void words(Style style, String said) throws IOException {
        if (!said.isEmpty()) {
            text.write("<c" + address(style) + " t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                    + SheetParts.escaped(said) + "</t></is></c>");
        }
    }

    private String address(Style style) {
        return " r=\"" + column(column) + line + "\"" + (style == Style.PLAIN ? "" : " s=\"" + style.ordinal() + "\"");
    }

    /** « A » for 0, « AA » for 26. */
    static String column(int at) {
        return (at < 26 ? "" : column(at / 26 - 1)) + (char) ('A' + at % 26);
    }

    private void put(String name, String xml) throws IOException {
        begin(name);
        text.write(xml);
        end();
    }

    private void begin(String name) throws IOException {
        parts.putNextEntry(new ZipEntry(name));
    }

    private void end() throws IOException {
        text.flush();
        parts.closeEntry();
    }
}
