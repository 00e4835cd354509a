package fr.cadreia.intake.persistence;

import fr.cadreia.dossier.DeclaredUses;
import fr.cadreia.dossier.KnownAnswers;
import fr.cadreia.engine.Answers;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a case's row of the inventory said, for its proposal to start from and the register to tell until then. */
@Repository
class IntakeAnswers implements KnownAnswers, DeclaredUses {

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

    @Override
    public Optional<Answers> answers(String caseReference) {
        return of(caseReference).map(Known::answers).map(Answers::new);
    }
}
