package fr.cadreia.committee.extract;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.cadreia.committee.examination.VoteCounts;
import fr.cadreia.kernel.json.StoredJson;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The filed extracts. Append-only. */
@Repository
public class DecisionExtracts {

    public Optional<DecisionExtract> find(String caseReference, int number) {
        return of(caseReference).stream()
                .filter(extract -> extract.number() == number)
                .findFirst();
    }

    private final JdbcClient jdbc;

    DecisionExtracts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(DecisionExtract extract) {
        jdbc.sql("""
                        insert into cadre_decision_extract
                            (case_reference, extract_number, replaced_number, process_instance_id, opinion_number, sentence, votes,
                             filed_at, content, sha256)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        extract.caseReference(),
                        extract.number(),
                        extract.replaces(),
                        extract.processInstanceId(),
                        extract.opinion(),
                        extract.sentence(),
                        storedVotes(extract.votes()),
                        extract.filedAt().atOffset(ZoneOffset.UTC),
                        extract.content(),
                        extract.sha256())
                .update();
    }

    /** Returns the number of opinions given with numbers of that series, e.g. {@code 2026-03}. */
    public int countOf(String series) {
        return jdbc.sql("select count(distinct opinion_number) from cadre_decision_extract where opinion_number like ?")
                .param(series + "/%")
                .query(Integer.class)
                .single();
    }

    /**
     * Returns the numbers of the extracts of these examinations by process instance, the oldest of each first; in one
     * query.
     */
    public Map<String, List<Integer>> numbers(Collection<String> examinations) {
        Map<String, List<Integer>> numbers = new HashMap<>();
        if (!examinations.isEmpty()) {
            jdbc.sql("select process_instance_id, extract_number from cadre_decision_extract"
                            + " where process_instance_id in (:examinations) order by extract_number")
                    .param("examinations", examinations)
                    .query(row -> {
                        numbers.computeIfAbsent(row.getString("process_instance_id"), unused -> new ArrayList<>())
                                .add(row.getInt("extract_number"));
                    });
        }
        return numbers;
    }

    /** Returns the extracts of a case, oldest first. */
    public List<DecisionExtract> of(String caseReference) {
        return jdbc.sql("select * from cadre_decision_extract where case_reference = ? order by extract_number")
                .param(caseReference)
                .query((row, number) -> new DecisionExtract(
                        row.getString("case_reference"),
                        row.getInt("extract_number"),
                        row.getInt("replaced_number"),
                        row.getString("process_instance_id"),
                        row.getString("opinion_number"),
                        row.getString("sentence"),
                        votes(row.getString("votes")),
                        row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                        row.getString("content"),
                        row.getString("sha256")))
                .list();
    }

    /** Returns the votes as JSON, by the code of the choice. */
    private static String storedVotes(VoteCounts votes) {
        return StoredJson.write(votes.byCode());
    }

    /** @param column null where there is no extract, and so no vote */
    static VoteCounts votes(String column) {
        return column == null
                ? VoteCounts.NONE
                : VoteCounts.of(StoredJson.read(column, new TypeReference<Map<String, Integer>>() {}));
    }
}
