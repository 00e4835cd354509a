package fr.cadreia.portal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The audit by the RGAA as its document tells it.
 *
 * @param text the whole document
 * @param criteria one element per criterion, in the document's order
 * @param pages the sample's names, in the order of the grid's columns
 */
record AccessibilityAudit(String text, List<Criterion> criteria, List<String> pages) {

    private static final Path DOCUMENT = Path.of("src/docs/accessibility-audit.md");

    /** {@code | 1.1 | Title | NC | evidence |}. */
    private static final Pattern VERDICT =
            Pattern.compile("(?m)^\\| (\\d+\\.\\d+) \\| ([^|]+) \\| (C|NC|NA) \\| ([^|]+) \\|$");

    private static final Pattern GRID = Pattern.compile("(?m)^\\| (\\d+\\.\\d+) \\|((?: (?:C|NC|NA) \\|)+)$");
    private static final Pattern PAGE = Pattern.compile("(?m)^\\| P\\d\\d \\| ([^|]+) \\|");
    private static final Pattern GAP = Pattern.compile("(?m)^\\| (\\d+\\.\\d+) \\| ([^|]+) \\| ([^|]+) \\|$");

    /**
     * What the audit says of a criterion.
     *
     * @param verdict C, NC or NA over the whole sample
     * @param evidence what was looked at
     * @param byPage the verdict on each page
     */
    record Criterion(String number, String verdict, String evidence, List<String> byPage) {

        int theme() {
            return Integer.parseInt(number.substring(0, number.indexOf('.')));
        }
    }

    /** A criterion that is failed, what is wrong and what is to be done. */
    record Gap(String criterion, String finding, String remedy) {}

    static AccessibilityAudit read() {
        try {
            String text = Files.readString(DOCUMENT);
            return new AccessibilityAudit(
                    text,
                    VERDICT.matcher(text)
                            .results()
                            .map(row -> new Criterion(
                                    row.group(1), row.group(3), row.group(4), gridRow(text, row.group(1))))
                            .toList(),
                    PAGE.matcher(text)
                            .results()
                            .map(row -> row.group(1).strip())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> gridRow(String text, String criterion) {
        return GRID.matcher(text)
                .results()
                .filter(row -> row.group(1).equals(criterion))
                .map(row -> Arrays.stream(row.group(2).split("\\|"))
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of the grid for " + criterion));
    }

    long count(String verdict) {
        return criteria.stream()
                .filter(criterion -> criterion.verdict().equals(verdict))
                .count();
    }

    /** Percent of the criteria that apply to the page and that it meets. */
    double rateOf(int page) {
        long met = onPage(page, "C");
        return 100.0 * met / (met + onPage(page, "NC"));
    }

    private long onPage(int page, String verdict) {
        return criteria.stream()
                .filter(criterion -> criterion.byPage().get(page).equals(verdict))
                .count();
    }

    List<Gap> gaps() {
        return GAP.matcher(text)
                .results()
                .map(row ->
                        new Gap(row.group(1), row.group(2).strip(), row.group(3).strip()))
                .toList();
    }

    /** The first group of a pattern that the document must contain. */
    String said(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("the document does not say " + pattern);
        }
        return matcher.group(1);
    }
}
