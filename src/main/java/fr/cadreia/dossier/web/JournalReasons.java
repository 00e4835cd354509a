package fr.cadreia.dossier.web;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.OpinionKind;
import fr.cadreia.dossier.Step;
import java.util.ArrayList;
import java.util.List;

/** What a row of the journal says in words, for people. */
final class JournalReasons {

    private JournalReasons() {}

    /** Empty when the row's label says everything. */
    static String of(JournalEntry entry, StepNames names) {
        JsonNode content = entry.facts();
        return switch (entry.kind()) {
            case OPENED, IMPORTED -> text(content, "title") + (content.has("replaces") ? ", en remplacement de" : "");
            case QUALIFIED ->
                "Risque " + text(content, "riskLevel") + ", parcours "
                        + ("light".equals(text(content, "track")) ? "allégé" : "complet");
            case DATA_GATE_COMPUTED ->
                content.path("open").asBoolean() ? "Ouvert" : "Fermé\u00a0: " + list(content, "reasons");
            case EXPERIMENT_BEGUN -> "Du " + date(content, "start") + " au " + date(content, "end");
            case EXPERIMENT_ENDED ->
                content.has("actualEnd") ? "Le " + date(content, "actualEnd") : text(content, "reason");
            case USE_MAINTAINED ->
                "Jusqu’au " + date(content, "until") + " (" + text(content, "by") + ")\u00a0: "
                        + text(content, "reason");
            case OPINIONS_REQUIRED -> required(content.path("required"), names);
            case OPINION_LAPSED -> names.of(OpinionKind.form(text(content, "opinion")));
            case REMINDED, OVERDUE -> text(content, "task");
            case FILE_ADDED -> text(content, "name");
            case LINKED_CASE_OPENED -> "Pour remplacer cette solution\u00a0:";
            case OBSERVATION_ADDED ->
                (content.has("severity") ? "Incident de gravité " + text(content, "severity") + "\u00a0: " : "")
                        + text(content, "text");
            case RECTIFICATION_REQUESTED, RECTIFICATION_APPROVED, RECTIFICATION_REFUSED ->
                "Reprendre «\u00a0"
                        + Step.of(text(content, "redo")).map(Step::label).orElse("") + "\u00a0»\u00a0: "
                        + text(content, "reason");
            case TAKEN_UP ->
                ("stop".equals(text(content, "on")) ? "Observation sur l’arrêt\u00a0: " : "") + text(content, "reason");
            case QUORUM_CHECKED ->
                content.path("secondConvening").asBoolean()
                        ? "Seconde convocation, sans condition de quorum\u00a0: deux membres au moins"
                                + (content.path("quorate").asBoolean() ? "" : ", non réunis")
                        : content.path("quorate").asBoolean()
                                ? "Atteint"
                                : "Non atteint"
                                        + (content.path("impeded").asBoolean()
                                                ? ", moins de deux membres pouvant siéger"
                                                : content.path("newFirst").asBoolean()
                                                        ? ", avant l’heure de la convocation"
                                                        : "");
            case EXTRACT_FILED -> "N°\u00a0" + text(content, "number");
            case EXTRACT_REPLACED ->
                "N°\u00a0" + text(content, "number") + ", à la place du n°\u00a0" + text(content, "replaces")
                        + "\u00a0: " + text(content, "reason");
            case OWN_OPINION_GIVEN -> text(content, "opinion") + "\u00a0: " + text(content, "title");
            case OWN_OPINION_ANSWERED -> text(content, "opinion");
            case GENERALIZED -> "Prochaine réévaluation au plus tard le " + date(content, "nextReassessment");
            case REASSESSMENT_DATED -> "Au plus tard le " + date(content, "nextReassessment");
            case TRAINING_PLANNED -> "Le " + date(content, "day");
            case TRAINING_CANCELLED -> "Le " + date(content, "day") + "\u00a0: " + text(content, "reason");
            case ATTENDANCE_RECORDED -> "Le " + date(content, "day") + ", " + agents(content);
            case TRAINEES_ENROLLED, TRAINEES_STRUCK, TRAINING_ATTESTED, ACCESS_GRANTED -> agents(content);
            case ACCESS_WITHDRAWN -> agents(content) + "\u00a0: " + text(content, "reason");
            default -> content.has("reasons") ? list(content, "reasons") : text(content, "reason");
        };
    }

    /** The reference of another case that the reasons end with, or empty. */
    static String linked(JournalEntry entry) {
        return switch (entry.kind()) {
            case OPENED -> text(entry, "replaces");
            case LINKED_CASE_OPENED -> text(entry, "linked");
            default -> "";
        };
    }

    /** One field of the row's content, empty when it has none of this name. */
    static String text(JournalEntry entry, String field) {
        return text(entry.facts(), field);
    }

    static boolean flag(JournalEntry entry, String field) {
        return entry.facts().path(field).asBoolean();
    }

    private static String required(JsonNode lastDays, StepNames names) {
        List<String> opinions = new ArrayList<>();
        lastDays.fieldNames().forEachRemaining(opinion -> opinions.add(names.of(OpinionKind.form(opinion))));
        return opinions.isEmpty() ? "Aucun" : String.join("\u00a0; ", opinions);
    }

    private static String agents(JsonNode content) {
        int count = content.path("count").asInt();
        return count + (count < 2 ? " agent" : " agents");
    }

    private static String text(JsonNode content, String field) {
        return content.path(field).asText();
    }

    private static String date(JsonNode content, String field) {
        return FrenchDates.day(text(content, field));
    }

    private static String list(JsonNode content, String field) {
        List<String> items = new ArrayList<>();
        content.path(field).forEach(item -> items.add(item.asText()));
        return String.join("\u00a0; ", items);
    }
}
