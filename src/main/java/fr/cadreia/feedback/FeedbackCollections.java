package fr.cadreia.feedback;

import fr.cadreia.feedback.FeedbackCollection.Respondents;
import fr.cadreia.feedback.FeedbackCollection.Results;
import fr.cadreia.kernel.database.TransactionMemory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The collections of answers. Answers are kept as counts alone: nobody can tell which of them came together. */
@Repository
class FeedbackCollections {

    private final JdbcClient jdbc;

    FeedbackCollections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return its id */
    long add(FeedbackCollection opened) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into cadre_feedback (case_reference, respondents, token, opened_on, asked, answered)
                        values (?, ?, ?, ?, ?, 0)""")
                .params(
                        opened.caseReference(),
                        opened.respondents().name(),
                        opened.token(),
                        opened.openedOn(),
                        opened.asked())
                .update(key, "id");
        long id = key.getKeyAs(Long.class);
        for (FeedbackQuestion question : FeedbackQuestion.values()) {
            for (int choice = 1; choice <= question.choices().size(); choice++) {
                jdbc.sql("insert into cadre_feedback_count (feedback_id, question, choice, number) values (?, ?, ?, 0)")
                        .params(id, question.name(), choice)
                        .update();
            }
        }
        return id;
    }

    /** Lists a case's collections, the newest first. */
    List<FeedbackCollection> ofCase(String reference) {
        return jdbc.sql("select * from cadre_feedback where case_reference = ? order by id desc")
                .param(reference)
                .query(FeedbackCollections::collection)
                .list();
    }

    Optional<FeedbackCollection> byToken(String token) {
        return jdbc.sql("select * from cadre_feedback where token = ?")
                .param(token)
                .query(FeedbackCollections::collection)
                .optional();
    }

    /** Returns a collection that no other transaction can answer or close until this one ends. */
    Optional<FeedbackCollection> lockForUpdate(long id) {
        Optional<FeedbackCollection> locked = jdbc.sql("select * from cadre_feedback where id = ? for update")
                .param(id)
                .query(FeedbackCollections::collection)
                .optional();
        TransactionMemory.waited();
        return locked;
    }

    void ask(long id, int people) {
        jdbc.sql("update cadre_feedback set asked = ? where id = ?")
                .params(people, id)
                .update();
    }

    void close(long id, LocalDate day) {
        jdbc.sql("update cadre_feedback set closed_on = ? where id = ?")
                .params(day, id)
                .update();
    }

    /** Gives the results that no evaluation has taken to one. */
    void take(String reference, String evaluation) {
        jdbc.sql("update cadre_feedback set evaluation = ? where case_reference = ? and evaluation is null")
                .params(evaluation, reference)
                .update();
    }

    /**
     * Counts one person's answers to a locked collection.
     *
     * @param choices from 1, by question
     */
    void count(long id, LocalDate day, Map<FeedbackQuestion, Integer> choices) {
        choices.forEach((question, choice) ->
                jdbc.sql("""
                        update cadre_feedback_count set number = number + 1
                        where feedback_id = ? and question = ? and choice = ?""").params(id, question.name(), choice).update());
        jdbc.sql("update cadre_feedback set answered = answered + 1 where id = ?")
                .param(id)
                .update();
        int known = jdbc.sql("update cadre_feedback_day set number = number + 1 where feedback_id = ? and given_on = ?")
                .params(id, day)
                .update();
        if (known == 0) {
            jdbc.sql("insert into cadre_feedback_day (feedback_id, given_on, number) values (?, ?, 1)")
                    .params(id, day)
                    .update();
        }
    }

    Results results(FeedbackCollection of) {
        Map<FeedbackQuestion, List<Integer>> counts = new EnumMap<>(FeedbackQuestion.class);
        jdbc.sql("select question, number from cadre_feedback_count where feedback_id = ? order by question, choice")
                .param(of.id())
                .query(row -> {
                    counts.computeIfAbsent(
                                    FeedbackQuestion.valueOf(row.getString("question")), key -> new ArrayList<>())
                            .add(row.getInt("number"));
                });
        int most = jdbc.sql("select coalesce(max(number), 0) from cadre_feedback_day where feedback_id = ?")
                .param(of.id())
                .query(Integer.class)
                .single();
        return new Results(of, counts, most);
    }

    private static FeedbackCollection collection(ResultSet row, int index) throws SQLException {
        return new FeedbackCollection(
                row.getLong("id"),
                row.getString("case_reference"),
                Respondents.valueOf(row.getString("respondents")),
                row.getString("token"),
                row.getObject("opened_on", LocalDate.class),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                row.getInt("asked"),
                row.getInt("answered"),
                Optional.ofNullable(row.getString("evaluation")));
    }
}
