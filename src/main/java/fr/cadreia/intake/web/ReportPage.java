package fr.cadreia.intake.web;

import fr.cadreia.intake.IntakeCounts;
import fr.cadreia.intake.IntakeStatus;
import fr.cadreia.intake.RowOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which rows of a report a page shows.
 *
 * @param address of the page, without parameters
 * @param page from 1
 */
public record ReportPage(String address, Optional<IntakeStatus> status, int page, int pages) {

    static final int SIZE = 100;

    /** A link that narrows the report to one result. */
    public record Filter(String label, int count, String address, boolean current) {}

    static ReportPage of(String address, String status, String page, IntakeCounts counts) {
        Optional<IntakeStatus> wanted = Arrays.stream(IntakeStatus.values())
                .filter(one -> code(one).equals(status))
                .findFirst();
        int rows = wanted.map(one -> count(counts, one)).orElse(counts.total());
        int pages = Math.max(1, (rows + SIZE - 1) / SIZE);
        int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        return new ReportPage(address, wanted, Math.min(Math.max(number, 1), pages), pages);
    }

    int offset() {
        return (page - 1) * SIZE;
    }

    List<RowOutcome> of(List<RowOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> status.isEmpty() || status.get() == outcome.status())
                .skip(offset())
                .limit(SIZE)
                .toList();
    }

    public String onPage(int number) {
        return address + "?" + status.map(one -> "resultat=" + code(one) + "&").orElse("") + "page=" + number;
    }

    /** One per result that any row has. */
    public List<Filter> filters(IntakeCounts counts) {
        return Arrays.stream(IntakeStatus.values())
                .filter(one -> count(counts, one) > 0)
                .map(one -> new Filter(
                        one.label(),
                        count(counts, one),
                        address + "?resultat=" + code(one),
                        status.equals(Optional.of(one))))
                .toList();
    }

    private static String code(IntakeStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static int count(IntakeCounts counts, IntakeStatus status) {
        return switch (status) {
            case PENDING -> counts.pending();
            case ACCEPTED -> counts.accepted();
            case KNOWN -> counts.known();
            case REFUSED -> counts.refused();
        };
    }
}
