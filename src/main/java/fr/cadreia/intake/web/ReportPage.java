package fr.cadreia.intake.web;

import fr.cadreia.intake.IntakeCounts;
import fr.cadreia.intake.IntakeStatus;
import fr.cadreia.intake.RowOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The rows of a report that a page shows.
 *
 * @param address of the page, without parameters
 * @param doubtful whether only rows with a value to look at
 * @param page from 1
 */
public record ReportPage(String address, Optional<IntakeStatus> status, boolean doubtful, int page, int pages) {

    static final int SIZE = 100;

    private static final String DOUBTFUL = "doubtful";

    /** A link that narrows the report to one result. */
    public record Filter(String label, int count, String address, boolean current) {}

    static ReportPage of(String address, String status, String page, IntakeCounts counts) {
        Optional<IntakeStatus> wanted = Arrays.stream(IntakeStatus.values())
                .filter(one -> code(one).equals(status))
                .findFirst();
        boolean doubtful = status.equals(DOUBTFUL);
        int rows = doubtful ? counts.doubtful() : wanted.map(counts::of).orElse(counts.total());
        int pages = Math.max(1, (rows + SIZE - 1) / SIZE);
        int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        return new ReportPage(address, wanted, doubtful, Math.min(Math.max(number, 1), pages), pages);
    }

    int offset() {
        return (page - 1) * SIZE;
    }

    List<RowOutcome> of(List<RowOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> status.isEmpty() || status.get() == outcome.status())
                .filter(outcome -> !doubtful || !outcome.doubts().isEmpty())
                .skip(offset())
                .limit(SIZE)
                .toList();
    }

    public boolean isWhole() {
        return status.isEmpty() && !doubtful;
    }

    public String onPage(int number) {
        String filter = doubtful ? DOUBTFUL : status.map(ReportPage::code).orElse("");
        return address + "?" + (filter.isEmpty() ? "" : "resultat=" + filter + "&") + "page=" + number;
    }

    /** Returns one filter for each result that occurs, and one for the rows with a value to look at. */
    public List<Filter> filters(IntakeCounts counts) {
        List<Filter> filters = new ArrayList<>();
        for (IntakeStatus one : IntakeStatus.values()) {
            if (counts.of(one) > 0) {
                filters.add(filter(one.label(), counts.of(one), code(one), status.equals(Optional.of(one))));
            }
        }
        if (counts.doubtful() > 0) {
            filters.add(filter("Avec une valeur à vérifier", counts.doubtful(), DOUBTFUL, doubtful));
        }
        return filters;
    }

    private Filter filter(String label, int count, String code, boolean current) {
        return new Filter(label, count, address + "?resultat=" + code, current);
    }

    private static String code(IntakeStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
