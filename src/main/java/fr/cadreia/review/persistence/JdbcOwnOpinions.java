package fr.cadreia.review.persistence;

import fr.cadreia.review.OwnOpinion;
import fr.cadreia.review.OwnOpinions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOwnOpinions implements OwnOpinions {

    private final JdbcClient jdbc;

    JdbcOwnOpinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(OwnOpinion opinion) {
        jdbc.sql("""
                        insert into cadre_own_opinion
                            (reference, case_reference, title, opinion, given_by, given_on, answer_due)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        opinion.reference(),
                        opinion.caseReference(),
                        opinion.title(),
                        opinion.opinion(),
                        opinion.givenBy(),
                        opinion.givenOn(),
                        opinion.answerDue())
                .update();
    }

    @Override
    public void update(OwnOpinion opinion) {
        jdbc.sql("update cadre_own_opinion set answer = ?, answered_on = ? where reference = ?")
                .params(opinion.answer().orElse(null), opinion.answeredOn().orElse(null), opinion.reference())
                .update();
    }

    @Override
    public Optional<OwnOpinion> find(String reference) {
        return jdbc.sql("select * from cadre_own_opinion where reference = ?")
                .param(reference)
                .query((row, number) -> read(row))
                .optional();
    }

    @Override
    public List<OwnOpinion> all() {
        return jdbc.sql("select * from cadre_own_opinion order by given_on desc, reference desc")
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public List<OwnOpinion> about(String caseReference) {
        return jdbc.sql("""
                        select * from cadre_own_opinion where case_reference = ?
                        order by given_on desc, reference desc""")
                .param(caseReference)
                .query((row, number) -> read(row))
                .list();
    }

    private static OwnOpinion read(ResultSet row) throws SQLException {
        return new OwnOpinion(
                row.getString("reference"),
                row.getString("case_reference"),
                row.getString("title"),
                row.getString("opinion"),
                row.getString("given_by"),
                row.getObject("given_on", LocalDate.class),
                row.getObject("answer_due", LocalDate.class),
                Optional.ofNullable(row.getString("answer")),
                Optional.ofNullable(row.getObject("answered_on", LocalDate.class)));
    }
}
