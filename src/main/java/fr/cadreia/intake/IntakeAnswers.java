package fr.cadreia.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.cadreia.dossier.DeclaredUses;
import fr.cadreia.dossier.KnownAnswers;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.kernel.text.PartialDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The answers in a case's row of the inventory: its proposal starts from them, and the register shows them until the
 * proposal is sent.
 */
@Repository
class IntakeAnswers implements KnownAnswers, DeclaredUses {

    private final JdbcClient jdbc;
    private final IntakeFields fields;

    IntakeAnswers(JdbcClient jdbc, IntakeFields fields) {
        this.jdbc = jdbc;
        this.fields = fields;
    }

    @Override
    public Optional<Known> of(String caseReference) {
        return jdbc.sql(
                        "select given, original, doubts from cadre_intake_row where case_reference = ? and given is not null")
                .param(caseReference)
                .query((row, number) -> known(
                        StoredJson.read(row.getString("given"), Answers.class),
                        IntakeBatches.doubts(row.getString("doubts")),
                        StoredJson.read(row.getString("original"), new TypeReference<>() {})))
                .optional();
    }

    @Override
    public List<String> forms() {
        return IntakeFields.FORMS;
    }

    /** Returns the answers; a date with a known month or year alone is the ISO text of that. */
    @Override
    public Optional<Answers> answers(String caseReference) {
        return jdbc.sql("select given from cadre_intake_row where case_reference = ? and given is not null")
                .param(caseReference)
                .query((row, number) -> StoredJson.read(row.getString("given"), Answers.class))
                .optional();
    }

    /** Returns the answers to verify and to complete first, then the whole row. */
    private Known known(Answers given, List<ReadValue> doubts, Map<String, String> row) {
        Map<String, String> source = new LinkedHashMap<>();
        doubts.forEach(doubt -> source.put(
                "À vérifier\u00a0: " + doubt.label(), "«\u00a0" + doubt.read() + "\u00a0»\u00a0: " + doubt.problem()));
        Set<String> vague = new TreeSet<>();
        fields.all().stream()
                .filter(field -> field.kind() == IntakeField.Kind.DATE)
                .forEach(field -> PartialDate.ofIso(given.text(field.key()))
                        .filter(date -> !date.isDay())
                        .ifPresent(date -> {
                            vague.add(field.key());
                            source.put("À préciser\u00a0: " + field.label(), date.french() + "\u00a0: donnez le jour");
                        }));
        row.forEach(source::putIfAbsent);
        return new Known(given.without(vague), source);
    }
}
