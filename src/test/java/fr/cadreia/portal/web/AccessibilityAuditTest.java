package fr.cadreia.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.cadreia.InApplication;
import fr.cadreia.identity.AccessibilityStatement.NonConformity;
import fr.cadreia.identity.Identity;
import fr.cadreia.portal.web.AccessibilityAuditTest.AccessibilityAudit.Criterion;
import fr.cadreia.portal.web.AccessibilityAuditTest.AccessibilityAudit.Gap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/** What the statement of accessibility declares is what the audit found. */
class AccessibilityAuditTest extends InApplication {

    /** Number of criteria in each theme of the RGAA 4.1.2. */
    private static final List<Integer> THEMES = List.of(9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12);

    private final AccessibilityAudit audit = AccessibilityAudit.read();

    @Autowired
    private Identity identity;

    @Test
    void everyCriterionIsJudgedOnceWithItsEvidence() {
        List<String> all = IntStream.range(0, THEMES.size())
                .boxed()
                .flatMap(theme ->
                        IntStream.rangeClosed(1, THEMES.get(theme)).mapToObj(number -> (theme + 1) + "." + number))
                .toList();

        assertThat(all).hasSize(106);
        assertThat(audit.criteria()).extracting(Criterion::number).containsExactlyElementsOf(all);
        assertThat(audit.criteria())
                .allSatisfy(criterion -> assertThat(criterion.evidence()).hasSizeGreaterThan(20));
    }

    @Test
    void aCriterionIsMetWhereNoPageFailsIt() {
        assertThat(audit.criteria()).allSatisfy(criterion -> {
            assertThat(criterion.byPage()).as(criterion.number()).hasSameSizeAs(audit.pages());
            assertThat(criterion.verdict())
                    .as(criterion.number())
                    .isEqualTo(
                            criterion.byPage().contains("NC")
                                    ? "NC"
                                    : criterion.byPage().contains("C") ? "C" : "NA");
        });
    }

    @Test
    void theDocumentSumsUpItsOwnTables() {
        long met = audit.count("C");
        long failed = audit.count("NC");

        assertThat(audit.said("\\*\\*(\\d+) critères conformes\\*\\*")).isEqualTo(Long.toString(met));
        assertThat(audit.said("\\*\\*(\\d+) non conformes\\*\\*")).isEqualTo(Long.toString(failed));
        assertThat(audit.said("\\*\\*(\\d+) non applicables\\*\\*")).isEqualTo(Long.toString(audit.count("NA")));
        assertThat(audit.said("\\*\\*Taux global\\u00a0: (\\d+) %\\*\\*"))
                .isEqualTo(Long.toString(100 * met / (met + failed)));
        assertThat(audit.said("\\*\\*Taux moyen des pages\\u00a0: (\\d+) %\\*\\*"))
                .isEqualTo(Long.toString((long) meanRate()));
        for (int theme = 1; theme <= THEMES.size(); theme++) {
            int one = theme;
            String counts = audit.criteria().stream()
                    .filter(criterion -> criterion.theme() == one)
                    .map(Criterion::verdict)
                    .sorted()
                    .collect(Collectors.joining(" "));
            String row = audit.said("(?m)^\\| " + theme + " \\| [^|]+ \\| (\\d+ \\| \\d+ \\| \\d+) \\|$");
            assertThat(row)
                    .as("theme " + theme)
                    .isEqualTo(count(counts, "C") + " | " + count(counts, "NC") + " | " + count(counts, "NA"));
        }
    }

    @Test
    void theStatementIsThatOfTheAudit() {
        var statement = identity.accessibility();

        assertThat(statement.met()).isEqualTo((int) audit.count("C"));
        assertThat(statement.failed()).isEqualTo((int) audit.count("NC"));
        assertThat((double) statement.meanRate())
                .isCloseTo(meanRate(), within(1.0))
                .isLessThanOrEqualTo(meanRate());
        assertThat(statement.auditedOn()).isEqualTo(audit.said("Audit du (\\d{4}-\\d\\d-\\d\\d)"));
        assertThat(statement.pages()).isEqualTo(audit.pages());
        assertThat(audit.gaps())
                .extracting(Gap::criterion)
                .isEqualTo(audit.criteria().stream()
                        .filter(criterion -> criterion.verdict().equals("NC"))
                        .map(Criterion::number)
                        .toList());
        assertThat(statement.nonConformities())
                .isEqualTo(audit.gaps().stream()
                        .map(gap -> new NonConformity(gap.criterion(), gap.finding(), gap.remedy()))
                        .toList());
    }

    @Test
    void thePageShowsTheFiguresOfTheAudit() {
        String page = HtmlUtils.htmlUnescape(stranger().get("/accessibilite").body());
        long met = audit.count("C");
        long applicable = met + audit.count("NC");

        assertThat(page)
                .contains("Cadre IA est partiellement conforme", "Défenseur des droits", "Aucune n’est invoquée")
                .contains("%d\u00a0%% des critères du RGAA sont respectés\u00a0: %d sur les %d qui s’appliquent"
                        .formatted(100 * met / applicable, met, applicable))
                .contains("le taux moyen de conformité des pages s’élève à %d\u00a0%%".formatted((long) meanRate()))
                .doesNotContain("Aucun audit de conformité");
        assertThat(audit.pages())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(page).contains("<li>" + name + "</li>"));
        assertThat(audit.gaps())
                .isNotEmpty()
                .allSatisfy(gap ->
                        assertThat(page).contains("Critère " + gap.criterion() + ".", gap.finding(), gap.remedy()));
    }

    private double meanRate() {
        return IntStream.range(0, audit.pages().size())
                .mapToDouble(audit::rateOf)
                .average()
                .orElseThrow();
    }

    private static long count(String verdicts, String one) {
        return List.of(verdicts.split(" ")).stream().filter(one::equals).count();
    }

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
                    .map(row -> new Gap(
                            row.group(1), row.group(2).strip(), row.group(3).strip()))
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
}
