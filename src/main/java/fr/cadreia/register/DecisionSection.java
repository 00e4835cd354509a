package fr.cadreia.register;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.committee.Meetings;
import fr.cadreia.committee.Motion;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.EntryBuilder;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.LabelledCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The committee's decisions, each from the journal's row of its extract and the chair's record of the result. */
final class DecisionSection {

    private static final String SENT_BACK = "Renvoyer le dossier pour complément de bilan";

    private static final String RESULT = "result";

    private final CaseContent content;
    private final Meetings meetings;
    private final List<Filed> filed;

    private record Filed(Instant at, int number, String outcome, String sentence, String process) {

        static Filed of(JournalEntry row) {
            JsonNode facts = row.facts();
            return new Filed(
                    row.writtenAt(),
                    facts.path("number").asInt(),
                    facts.path("outcome").asText(),
                    facts.path("sentence").asText(""),
                    facts.path("process").asText());
        }
    }

    DecisionSection(CaseContent content, Meetings meetings) {
        this.content = content;
        this.meetings = meetings;
        this.filed =
                content.rows(JournalKind.EXTRACT_FILED).stream().map(Filed::of).toList();
    }

    List<Decision> decisions() {
        return filed.stream().map(this::decision).toList();
    }

    /** When a motion was last adopted; sending back is no answer to an evaluation. */
    Optional<Instant> lastAdopted() {
        return filed.stream()
                .filter(decision -> !decision.outcome().equals(Motion.SENT_BACK))
                .map(Filed::at)
                .reduce((earlier, later) -> later);
    }

    private Decision decision(Filed extract) {
        Optional<PublicDocument> result = content.newest(
                        RESULT, document -> document.processInstanceId().equals(extract.process()))
                .map(content::published);
        String session = meetings.sessionOf(content.dossier().reference(), extract.process())
                .orElse(null);
        return EntryBuilder.build(Decision.class, ComputedFields.DECISIONS, path -> switch (path) {
                    case "decisions.number" -> extract.number();
                    case "decisions.date" -> CaseContent.day(extract.at());
                    case "decisions.outcome" -> new LabelledCode(extract.outcome(), words(extract));
                    case "decisions.session" -> session;
                    case "decisions.reasons" -> corrected(extract).orElseGet(() -> answered(result, path));
                    default -> answered(result, path);
                })
                .orElseThrow();
    }

    private static Object answered(Optional<PublicDocument> result, String path) {
        return result.map(document -> document.value(FieldTable.REGISTER.field(path)))
                .orElse(null);
    }

    /** The reasons of the last extract that replaced this one; none where it was not corrected. */
    private Optional<Object> corrected(Filed extract) {
        return content.rows(JournalKind.EXTRACT_REPLACED).stream()
                .map(JournalEntry::facts)
                .filter(facts -> facts.path("process").asText().equals(extract.process()))
                .reduce((earlier, later) -> later)
                .map(facts -> content.names()
                        .without(facts.path("correctedReasons").asText().strip()));
    }

    /** The sentence of the extract; its hash in the journal attests it. */
    private static String words(Filed extract) {
        return extract.sentence().isEmpty()
                ? Motion.of(extract.outcome()).map(Motion::label).orElse(SENT_BACK)
                : extract.sentence();
    }
}
