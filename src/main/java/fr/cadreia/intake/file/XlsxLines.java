package fr.cadreia.intake.file;

import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.Inventory.Line;
import fr.cadreia.intake.InventoryBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The lines of a sheet of a workbook; formulas by the result that was saved with them. */
final class XlsxLines {

    /** The number of lines of each sheet that are read to tell the table from notes and lists of codes. */
    private static final int LOOKED_AT = 500;

    private XlsxLines() {}

    /**
     * @param all names of the visible sheets
     * @param read the one whose lines were read; empty where none can be seen
     */
    record Found(List<String> all, String read) {}

    /**
     * Reads the sheet that somebody chose, else the visible one whose first lines hold most: the inventory, rather than what
     * explains it.
     *
     * @throws IntakeRefusedException when it is no workbook that can be read, with the last line that was, or has no such sheet
     */
    static Found read(String name, byte[] content, Optional<String> chosen, InventoryBuilder into) {
        WorkbookCheck.check(name, content);
        int[] last = new int[1];
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
            List<Sheet> sheets = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            List<String> names = sheets.stream().map(Sheet::getName).toList();
            Optional<Sheet> read = chosen.isPresent() ? named(name, sheets, chosen.get()) : fullest(sheets);
            if (read.isPresent()) {
                try (Stream<Row> rows = read.get().openStream()) {
                    rows.forEach(row -> {
                        last[0] = row.getRowNum();
                        into.add(new Line(row.getRowNum(), cells(row, workbook)));
                    });
                }
            }
            return new Found(names, read.map(Sheet::getName).orElse(""));
        } catch (IntakeRefusedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            String where = last[0] == 0 ? "" : " après la ligne " + last[0];
            throw new IntakeRefusedException("Le classeur «\u00a0" + name + "\u00a0» ne se lit pas" + where
                    + "\u00a0: ouvrez-le dans un tableur et enregistrez-le à nouveau en XLSX, ou en CSV.");
        }
    }

    private static Optional<Sheet> named(String name, List<Sheet> sheets, String wanted) {
        Optional<Sheet> found =
                sheets.stream().filter(sheet -> sheet.getName().equals(wanted)).findFirst();
        if (found.isEmpty()) {
            throw new IntakeRefusedException("Le classeur «\u00a0" + name + "\u00a0» n’a pas de feuille visible «\u00a0"
                    + wanted + "\u00a0». Ses feuilles\u00a0: "
                    + sheets.stream().map(Sheet::getName).collect(Collectors.joining(", ")) + ".");
        }
        return found;
    }

    /** Returns the sheet that holds the most; the first of several. */
    private static Optional<Sheet> fullest(List<Sheet> sheets) throws IOException {
        Sheet fullest = null;
        long most = -1;
        for (Sheet sheet : sheets) {
            long cells = sheets.size() == 1 ? 0 : filled(sheet);
            if (cells > most) {
                fullest = sheet;
                most = cells;
            }
        }
        return Optional.ofNullable(fullest);
    }

    private static long filled(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.limit(LOOKED_AT)
                    .mapToLong(row -> row.stream()
                            .filter(cell -> cell != null
                                    && cell.getText() != null
                                    && !cell.getText().isBlank())
                            .count())
                    .sum();
        }
    }

    private static List<String> cells(Row row, ReadableWorkbook workbook) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), InventoryBuilder.MAX_CELLS); i++) {
            cells.add(CellText.of(row.getOptionalCell(i).orElse(null), workbook.isDate1904()));
        }
        return cells;
    }

    /** A workbook's cell as text: dates in ISO form, numbers as they are, the error of a formula as the sheet shows it. */
    private static final class CellText {

        /** Stands for a formula whose result was never saved. */
        private static final String NO_RESULT = "#VALUE!";

        private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|[\\\\_].|\\[[^\\]]*\\]|General|Standard");
        private static final Pattern DATE_PART = Pattern.compile("[yYdD]|[mM]{3,}|[aAjJ]{2,}");
        /** Built-in format "dd/mm/yyyy", the first that shows a date. */
        private static final int DAY = 14;

        /** Built-in format "mmm-yy", after which come those of times. */
        private static final int MONTH_AND_YEAR = 17;

        /** Built-in format "dd/mm/yyyy h:mm". */
        private static final int DAY_AND_TIME = 22;

        /** The greatest length of the format of a cell in characters, as spreadsheets take it. */
        private static final int LONGEST_FORMAT = 255;

        private static final int MOST_ZEROS = 400;

        private static final long SECONDS_A_DAY = 86_400;

        private CellText() {}

        static String of(Cell cell, boolean from1904) {
            if (cell == null || cell.getType() == CellType.EMPTY) {
                return "";
            }
            Object value = cell.getValue();
            if (cell.getType() == CellType.ERROR) {
                return cell.getRawValue() == null ? NO_RESULT : cell.getRawValue();
            }
            if (value == null) {
                return cell.getFormula() != null && cell.getRawValue() == null ? NO_RESULT : "";
            }
            if (value instanceof BigDecimal number) {
                return isDate(cell)
                        ? shown(date(number, from1904), cell)
                        : isTime(cell, number) ? time(number) : plain(number);
            }
            if (value instanceof Boolean flag) {
                return flag ? "VRAI" : "FAUX";
            }
            return value.toString();
        }

        /** Returns the month or the year alone, where the sheet shows no more ("mmm-yy"): its day was never meant. */
        private static String shown(String date, Cell cell) {
            Integer id = cell.getDataFormatId();
            String format = format(cell);
            String parts = format.isEmpty()
                    ? ""
                    : QUOTED.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
            boolean noDay = id != null && id == MONTH_AND_YEAR || !parts.isEmpty() && !parts.matches(".*[djhst].*");
            boolean hasMonth = parts.isEmpty() || parts.contains("m");
            return !noDay || !date.matches("\\d{4}-\\d{2}-\\d{2}") ? date : date.substring(0, hasMonth ? 7 : 4);
        }

        private static boolean isDate(Cell cell) {
            Integer id = cell.getDataFormatId();
            if (id != null && (id >= DAY && id <= MONTH_AND_YEAR || id == DAY_AND_TIME)) {
                return true;
            }
            return DATE_PART
                    .matcher(QUOTED.matcher(format(cell)).replaceAll(""))
                    .find();
        }

        /** Tells whether a number is the time of a day, which belongs to no date. */
        private static boolean isTime(Cell cell, BigDecimal number) {
            Integer id = cell.getDataFormatId();
            boolean builtIn = id != null && id > MONTH_AND_YEAR && id < DAY_AND_TIME;
            boolean shown = builtIn
                    || QUOTED.matcher(format(cell))
                            .replaceAll("")
                            .toLowerCase(Locale.ROOT)
                            .contains("h:");
            return shown && number.signum() >= 0 && number.compareTo(BigDecimal.ONE) < 0;
        }

        private static String time(BigDecimal ofDay) {
            long seconds = Math.round(ofDay.doubleValue() * SECONDS_A_DAY);
            return LocalTime.ofSecondOfDay(Math.min(seconds, SECONDS_A_DAY - 1)).toString();
        }

        /** Returns the format; empty when the cell has none. */
        private static String format(Cell cell) {
            String format = cell.getDataFormatString();
            return format == null || format.length() > LONGEST_FORMAT ? "" : format;
        }

        /** Returns the date of a number of days since a workbook's first day, as spreadsheets count them. */
        private static String date(BigDecimal days, boolean from1904) {
            LocalDate first = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
            if (days.signum() < 0 || days.compareTo(BigDecimal.valueOf(2_958_466)) > 0) {
                return plain(days);
            }
            long seconds = Math.round(days.remainder(BigDecimal.ONE).doubleValue() * SECONDS_A_DAY);
            LocalDateTime moment =
                    first.plusDays(days.longValue()).atStartOfDay().plus(seconds, ChronoUnit.SECONDS);
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.toString();
        }

        /**
         * Returns the number as text, with a power of ten where it has more digits than any spreadsheet's number:
         * written out, a few bytes could fill the memory.
         */
        private static String plain(BigDecimal number) {
            return Math.abs((long) number.scale()) > MOST_ZEROS
                    ? number.toString()
                    : number.stripTrailingZeros().toPlainString();
        }
    }
}
