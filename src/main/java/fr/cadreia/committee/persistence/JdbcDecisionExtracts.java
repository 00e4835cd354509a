package fr.cadreia.committee.persistence;

import fr.cadreia.committee.extract.DecisionExtract;
import fr.cadreia.committee.extract.DecisionExtracts;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDecisionExtracts implements DecisionExtracts {

    private final JdbcClient jdbc;

    JdbcDecisionExtracts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
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
                        StoredVotes.write(extract.votes()),
                        extract.filedAt().atOffset(ZoneOffset.UTC),
                        extract.content(),
                        extract.sha256())
                .update();
    }

    @Override
    public int countOf(String series) {
        return jdbc.sql("select count(distinct opinion_number) from cadre_decision_extract where opinion_number like ?")
                .param(series + "/%")
                .query(Integer.class)
                .single();
    }

    @Override
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

    @Override
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
                        StoredVotes.read(row.getString("votes")),
                        row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                        row.getString("content"),
                        row.getString("sha256")))
                .list();
    }
}
