package fr.cadreia.dossier;

import fr.cadreia.kernel.text.ShortText;
import fr.cadreia.kernel.text.TextSimilarity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A short text on each case, to find cases that are close to one another. */
@Repository
public class CaseTexts {

    private static final String TEXTS = """
            select c.reference, c.title, c.organisation, c.experiment_begun,
                coalesce(t.summary, '') as summary, coalesce(t.product, '') as product
            from cadre_case c left join cadre_case_text t on t.case_reference = c.reference""";

    /**
     * The newest cases with a word; a few are enough, since the words that few cases have tell a close case from
     * others. The order is that of the primary key, which both databases read backwards.
     */
    private static final String OF_A_WORD = "(select case_reference from cadre_case_word where word = ?"
            + " order by word desc, case_reference desc limit 300)";

    private static final int LETTERS = 4;
    private static final int WORDS = 60;

    private static final int LONGEST_SUMMARY = 150;
    private static final int LONGEST_PRODUCT = 200;

    private final JdbcClient jdbc;

    CaseTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param summary and {@code product}: as last proposed, empty before */
    public record CaseText(
            String reference, String title, String organisation, boolean isPublic, String summary, String product) {}

    /** Replaces the text that was kept before. */
    public void keep(String caseReference, String summary, String product) {
        int changed = jdbc.sql("update cadre_case_text set summary = ?, product = ? where case_reference = ?")
                .params(summary, product, caseReference)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into cadre_case_text (case_reference, summary, product) values (?, ?, ?)")
                    .params(caseReference, summary, product)
                    .update();
        }
        keepWords(caseReference);
    }

    /** Puts another text in place of one that stands in the text of a case, and makes its words anew. */
    public void replace(String caseReference, String text, String other) {
        find(caseReference)
                .filter(kept -> kept.summary().contains(text) || kept.product().contains(text))
                .ifPresent(kept -> keep(
                        caseReference,
                        ShortText.whole(kept.summary().replace(text, other), LONGEST_SUMMARY),
                        ShortText.whole(kept.product().replace(text, other), LONGEST_PRODUCT)));
    }

    /** Returns the text of a case; empty where there is no such case. */
    public Optional<CaseText> find(String caseReference) {
        return jdbc.sql(TEXTS + " where c.reference = ?")
                .param(caseReference)
                .query((row, number) -> read(row))
                .optional();
    }

    /**
     * Lists the cases that have most words in common with a text, by the beginnings of their words. A close case is
     * then looked for among these.
     *
     * @param most the greatest number, however many cases there are
     */
    public List<CaseText> nearest(String text, int most) {
        Set<String> sought = beginnings(text);
        if (sought.isEmpty()) {
            return List.of();
        }
        String found = sought.stream().map(word -> OF_A_WORD).collect(Collectors.joining(" union all "));
        return jdbc.sql(TEXTS + """
                         join (select case_reference, count(*) as common from (%s) found
                            group by case_reference order by common desc, case_reference desc limit ?) near
                            on near.case_reference = c.reference
                        order by near.common desc, c.reference desc""".formatted(found))
                .params(Stream.concat(sought.stream(), Stream.of(most)).toList())
                .query((row, number) -> read(row))
                .list();
    }

    private void keepWords(String caseReference) {
        jdbc.sql("delete from cadre_case_word where case_reference = ?")
                .param(caseReference)
                .update();
        Set<String> words = find(caseReference)
                .map(text -> beginnings(text.title() + " " + text.summary()))
                .orElse(Set.of());
        if (!words.isEmpty()) {
            String values = words.stream().map(word -> "(?, ?)").collect(Collectors.joining(", "));
            jdbc.sql("insert into cadre_case_word (case_reference, word) values " + values)
                    .params(words.stream()
                            .flatMap(word -> Stream.of(caseReference, word))
                            .toList())
                    .update();
        }
    }

    /**
     * Returns the beginnings of the words: long enough to tell a word from others, and short enough to leave out a
     * typing error at its end.
     */
    private static Set<String> beginnings(String text) {
        return TextSimilarity.words(text).stream()
                .map(word -> word.substring(0, Math.min(word.length(), LETTERS)))
                .limit(WORDS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static CaseText read(ResultSet row) throws SQLException {
        return new CaseText(
                row.getString("reference"),
                row.getString("title"),
                row.getString("organisation"),
                row.getBoolean("experiment_begun"),
                row.getString("summary"),
                row.getString("product"));
    }
}
