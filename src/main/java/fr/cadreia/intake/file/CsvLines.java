package fr.cadreia.intake.file;

import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.Inventory.Line;
import fr.cadreia.intake.InventoryBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The lines of a CSV text, separated by whatever separates most of its first lines alike. */
final class CsvLines {

    /** The greatest number of lines, empty ones included. */
    private static final int MAX_LINES = 1_000_000;

    /** The number of lines that are read to find the separator. */
    private static final int LOOKED_AT = 20;

    private static final char[] SEPARATORS = {';', ',', '\t', '|'};

    /** A line by which some programs tell spreadsheets the separator. */
    private static final Pattern TOLD = Pattern.compile("sep=(.)\\R");

    private CsvLines() {}

    /**
     * @throws IntakeRefusedException when the quotes do not match, or two that do hold lines of the table between them, with the
     *     line; or when there are too many lines
     */
    static void read(String name, String text, InventoryBuilder into) {
        Matcher told = TOLD.matcher(text);
        boolean isTold = told.lookingAt();
        String table = isTold ? text.substring(told.end()) : text;
        char separator = isTold ? told.group(1).charAt(0) : separator(text);
        Pattern tight = Pattern.compile(Pattern.quote(String.valueOf(separator)) + "(?! )");
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        long read = isTold ? 1 : 0;
        int width = 0;
        try (CSVParser parser = CSVParser.parse(table, format)) {
            for (CSVRecord record : parser) {
                read++;
                if (read > MAX_LINES) {
                    throw new IntakeRefusedException.TooLarge("Le fichier «\u00a0" + name + "\u00a0» compte plus de "
                            + MAX_LINES + " lignes, vides pour la plupart\u00a0: retirez-les.");
                }
                List<String> cells = record.toList();
                width = Math.max(width, cells.size());
                if (holdsLines(cells, tight, width)) {
                    throw new IntakeRefusedException("Ligne " + read
                            + "\u00a0: une cellule contient à elle seule des lignes du tableau, un guillemet n’y est donc sans doute pas "
                            + "fermé. Corrigez-la, ou enregistrez le fichier en XLSX.");
                }
                into.add(new Line(
                        (int) read,
                        cells.size() <= InventoryBuilder.MAX_CELLS
                                ? cells
                                : cells.subList(0, InventoryBuilder.MAX_CELLS)));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new IntakeRefusedException("Ligne " + (read + 1)
                    + "\u00a0: les guillemets ne sont pas fermés, ou du texte suit un guillemet fermant. Corrigez-la, ou "
                    + "enregistrez le fichier en XLSX.");
        }
    }

    /**
     * Tells whether a cell of several lines has as many separators as a line of the table.
     *
     * @param separator not followed by a space, as it is in texts
     * @param width columns of the table, as far as it was read
     */
    private static boolean holdsLines(List<String> cells, Pattern separator, int width) {
        return width > 2
                && cells.stream()
                        .filter(cell -> cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0)
                        .anyMatch(cell -> separator.matcher(cell).results().count() >= width - 1);
    }

    /**
     * Returns the separator that occurs equally often, outside quotes, in most of the first lines: a title above them
     * has none.
     */
    static char separator(String text) {
        List<int[]> lines = countedLines(text);
        char best = SEPARATORS[0];
        long most = -1;
        int widest = 0;
        for (int s = 0; s < SEPARATORS.length; s++) {
            int at = s;
            Map<Integer, Long> alike = lines.stream()
                    .map(counts -> counts[at])
                    .filter(count -> count > 0)
                    .collect(Collectors.groupingBy(count -> count, Collectors.counting()));
            for (Map.Entry<Integer, Long> one : alike.entrySet()) {
                boolean asMany = one.getValue() == most && one.getKey() > widest;
                if (one.getValue() > most || asMany) {
                    most = one.getValue();
                    widest = one.getKey();
                    best = SEPARATORS[s];
                }
            }
        }
        return best;
    }

    /** Counts each separator outside quotes, in each of the first lines that are not empty. */
    private static List<int[]> countedLines(String text) {
        List<int[]> lines = new ArrayList<>();
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i <= text.length() && lines.size() < LOOKED_AT; i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            quoted ^= c == '"';
            if ((!quoted || i == text.length()) && (c == '\n' || c == '\r')) {
                if (begun) {
                    lines.add(counts);
                }
                counts = new int[SEPARATORS.length];
                begun = false;
            }
            begun |= !Character.isWhitespace(c);
            for (int s = 0; s < SEPARATORS.length; s++) {
                counts[s] += !quoted && c == SEPARATORS[s] ? 1 : 0;
            }
        }
        return lines;
    }
}
