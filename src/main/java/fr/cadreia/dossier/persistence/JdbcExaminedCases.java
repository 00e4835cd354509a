package fr.cadreia.dossier.persistence;

import fr.cadreia.dossier.ExaminedCases;
import fr.cadreia.people.Person;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcExaminedCases implements ExaminedCases {

    private final JdbcClient jdbc;

    JdbcExaminedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> ofOwnOrganisation(Person person) {
        return jdbc.sql("""
                        select reference from cadre_case
                        where organisation = ? and closed_at is null
                        and step in ('review', 'dataGate', 'secondReading')""").param(person.organisation()).query(String.class).set();
    }

    @Override
    public Set<String> reviewedBy(Person person) {
        return jdbc.sql("""
                        select dossier.reference from cadre_case dossier
                        join cadre_step_document review on review.id = (
                            select max(id) from cadre_step_document
                            where case_reference = dossier.reference and form = 'review')
                        where dossier.step = 'secondReading' and dossier.closed_at is null and review.author = ?""").param(person.id()).query(String.class).set();
    }
}
