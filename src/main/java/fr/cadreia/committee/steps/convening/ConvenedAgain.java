package fr.cadreia.committee.steps.convening;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.committee.steps.result.ExaminationResult;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.engine.StepContext;
import java.util.Optional;

/** Why a case that was convened before is to be convened again, from the journal of its examination. */
final class ConvenedAgain {

    private ConvenedAgain() {}

    /** A French sentence; empty for a first convening. */
    static Optional<String> because(Dossier dossier, StepContext step) {
        Optional<String> reason = Optional.empty();
        for (JournalEntry entry : dossier.journal().of(step.caseReference())) {
            JsonNode content = entry.facts();
            if (content.path("process").asText().equals(step.processInstanceId())) {
                boolean convened = content.path("form").asText().equals(step.formId());
                Optional<String> earlier = convened ? Optional.empty() : reason;
                reason = of(dossier, entry, content).or(() -> earlier);
            }
        }
        return reason;
    }

    private static Optional<String> of(Dossier dossier, JournalEntry entry, JsonNode content) {
        String day = FrenchText.day(entry.writtenAt());
        return switch (entry.kind()) {
            case QUORUM_CHECKED ->
                content.path("quorate").asBoolean()
                        ? Optional.empty()
                        : Optional.of("Le quorum n’était pas atteint le " + day + "." + early(content));
            case BALLOT_COUNTED ->
                switch (content.path("status").asText()) {
                    case "noQuorum" ->
                        Optional.of("Le quorum a été perdu par des déports, ou par des départs du comité, le " + day
                                + "." + early(content));
                    case "debateRequested" ->
                        Optional.of("Un membre a demandé le " + day + " un débat sur ce dossier, inscrit sans débat.");
                    default -> Optional.empty();
                };
            case RESULT_RECORDED ->
                content.path("next").asText().equals("adjourn")
                        ? Optional.of("L’examen a été ajourné à une autre séance par "
                                + dossier.people().name(entry.actor()) + " le " + day + "\u00a0: "
                                + dossier.documents()
                                        .latest(entry.caseReference(), ExaminationResult.class)
                                        .map(ExaminationResult::reasons)
                                        .orElse(""))
                        : Optional.empty();
            case POINT_ADJOURNED ->
                Optional.of((content.path("quorate").asBoolean(true) ? "" : "Le quorum n’était plus atteint. ")
                        + "L’examen a été ajourné à une autre séance\u00a0: la séance n° "
                        + content.path("session").asText() + " a été levée le " + day
                        + " sans qu’un projet d’avis soit adopté sur ce dossier." + early(content));
            default -> Optional.empty();
        };
    }

    private static String early(JsonNode content) {
        if (!content.path("newFirst").asBoolean()) {
            return "";
        }
        String first = "\u00a0: une première séance, avec quorum, est à convoquer.";
        if (content.path("impeded").asBoolean()) {
            return " Moins de deux des membres convoqués peuvent encore siéger" + first;
        }
        return content.path("consulted").asBoolean()
                ? " C’était une consultation écrite" + first
                : " L’heure de la convocation n’était pas venue" + first;
    }
}
