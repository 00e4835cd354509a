package fr.cadreia.dossier;

import fr.cadreia.people.Person;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases that wait for their second reading. */
@Repository
public class ExaminedCases {

    private static final String REVIEWED = """
            dossier.step = 'secondReading' and dossier.closed_at is null and (
                select review.author from cadre_step_document review
                where review.case_reference = dossier.reference and review.form = 'review'
                order by review.id desc limit 1) = :person""";

    private final JdbcClient jdbc;

    ExaminedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** References of the open cases after a review by the person. */
    public Set<String> reviewedBy(Person person) {
        return jdbc.sql("select dossier.reference from cadre_case dossier where " + REVIEWED)
                .param("person", person.id())
                .query(String.class)
                .set();
    }
}
