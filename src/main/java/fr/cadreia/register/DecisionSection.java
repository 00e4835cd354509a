package fr.cadreia.register;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.committee.Meetings;
import fr.cadreia.committee.Motion;
import fr.cadreia.committee.Reservation;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.register.entry.Choice;
import fr.cadreia.register.entry.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** The committee's decisions, each from the journal's row of its extract and the chair's record of the result. */
final class DecisionSection {

    private static final String SENT_BACK = "Renvoyer le dossier pour complément de bilan";

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
        PublicDocument result = content.newest(
                        "result", document -> document.processInstanceId().equals(extract.process()))
                .map(document -> content.published(document, corrected(extract)))
                .orElseGet(() -> content.nothing("result"));
        String reference = content.dossier().reference();
        return new Decision(
                extract.number(),
                CaseContent.day(extract.at()),
                new Choice(extract.outcome(), words(extract)),
                result.text("reasons"),
                result.text("publicSummary"),
                meetings.sessionOf(reference, extract.process()).orElse(null),
                IntStream.rangeClosed(1, Reservation.PLACES)
                        .mapToObj(number -> result.text("reservation" + number + "Text"))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** The reasons of the last extract that replaced this one; none where it was not corrected. */
    private Map<String, Object> corrected(Filed extract) {
        return content.rows(JournalKind.EXTRACT_REPLACED).stream()
                .map(JournalEntry::facts)
                .filter(facts -> facts.path("process").asText().equals(extract.process()))
                .reduce((earlier, later) -> later)
                .map(facts -> Map.<String, Object>of(
                        "reasons", facts.path("correctedReasons").asText()))
                .orElse(Map.of());
    }

    /** The sentence of the extract; its hash in the journal attests it. */
    private static String words(Filed extract) {
        return extract.sentence().isEmpty()
                ? Motion.of(extract.outcome()).map(Motion::label).orElse(SENT_BACK)
                : extract.sentence();
    }
}
