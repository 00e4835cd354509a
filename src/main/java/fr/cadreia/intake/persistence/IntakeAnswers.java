package fr.cadreia.intake.persistence;

import fr.cadreia.dossier.KnownAnswers;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a case's row of the inventory said, for its proposal to start from. */
@Repository
class IntakeAnswers implements KnownAnswers {

    private final JdbcClient jdbc;

    IntakeAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Known> of(String caseReference) {
        return jdbc.sql("select given, original from cadre_intake_row where case_reference = ? and given is not null")
                .param(caseReference)
                .query((row, number) ->
                        new Known(Json.values(row.getString("given")), Json.texts(row.getString("original"))))
                .optional();
    }
}
