package fr.cadreia.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.dossier.CommitteeDocuments.Result;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.engine.FactLine;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.people.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Who brought a stop about, when and why: what the public will be told of it comes from there. */
@Component
public class StopCause {

    private final Journal journal;
    private final StepDocuments documents;
    private final CommitteeDocuments committee;
    private final People people;

    StopCause(Journal journal, StepDocuments documents, CommitteeDocuments committee, People people) {
        this.committee = committee;
        this.journal = journal;
        this.documents = documents;
        this.people = people;
    }

    /** French; empty when no stop was asked for or decided. */
    public List<FactLine> of(String caseReference) {
        List<FactLine> stop = List.of();
        List<FactLine> obstacle = List.of();
        for (JournalEntry entry : journal.of(caseReference)) {
            JsonNode content = entry.facts();
            switch (entry.kind()) {
                case STOP_REQUESTED -> stop = asked(entry, content, "Arrêt demandé, sans attendre de vote");
                case WITHDRAWAL_REQUESTED ->
                    stop = asked(entry, content, "Retrait demandé par la direction ou la commune");
                case RESULT_RECORDED ->
                    stop = content.path("adopted").asBoolean()
                                    && content.path("motion").asText().equals("stop")
                            ? decided(entry)
                            : stop;
                case STEP_COMPLETED ->
                    stop = content.path("admissibility").asText().equals(Ending.NOT_ADMISSIBLE.code())
                            ? found(entry)
                            : stop;
                case DATA_GATE_CLOSED ->
                    obstacle = List.of(new FactLine("Contrôle de confidentialité fermé", reasons(content)));
                case EXCLUDED -> obstacle = List.of(new FactLine("Usage exclu par le cadre", reasons(content)));
                case QUALIFIED, DATA_GATE_COMPUTED -> obstacle = List.of();
                default -> {
                    // Nothing that ends a case.
                }
            }
        }
        List<FactLine> rows = new ArrayList<>(stop);
        rows.addAll(obstacle);
        return stop.isEmpty() ? List.of() : rows;
    }

    private List<FactLine> asked(JournalEntry entry, JsonNode content, String cause) {
        return List.of(
                new FactLine("Cause", cause),
                new FactLine("Demandé", on(entry) + " par " + people.name(entry.actor())),
                new FactLine("Motif", content.path("reason").asText()));
    }

    private List<FactLine> decided(JournalEntry entry) {
        Optional<Result> result = committee.result(entry.caseReference());
        List<FactLine> rows = new ArrayList<>(List.of(
                new FactLine("Cause", "Décision du comité, projet d’avis adopté"),
                new FactLine("Décidé", on(entry) + ", constaté par " + people.name(entry.actor())),
                new FactLine("Motifs du comité", result.map(Result::reasons).orElse(""))));
        result.map(Result::publicSummary)
                .filter(summary -> !summary.isBlank())
                .ifPresent(summary -> rows.add(new FactLine("Résumé publié de la décision", summary)));
        return rows;
    }

    private List<FactLine> found(JournalEntry entry) {
        return List.of(
                new FactLine("Cause", "Dossier jugé non admissible par les experts"),
                new FactLine("Constaté", on(entry) + " par " + people.name(entry.actor())),
                new FactLine(
                        "Motif",
                        documents
                                .latest(entry.caseReference(), ExpertReview.class)
                                .map(ExpertReview::reason)
                                .orElse("")));
    }

    private static String on(JournalEntry entry) {
        return "le " + FrenchText.day(entry.writtenAt());
    }

    private static String reasons(JsonNode content) {
        return String.join(
                "\u00a0; ",
                StreamSupport.stream(content.path("reasons").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }
}
