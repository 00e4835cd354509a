package fr.cadreia.dossier.summary;

import fr.cadreia.dossier.steps.proposal.Proposal;
import java.util.Map;
import java.util.Optional;

/** Answers of the proposal as one line about a case says them: beside other answers, without their question. */
final class ShortAnswers {

    private static final Map<String, Map<String, String>> WORDS = Map.of(
            Proposal.PERSONAL_DATA,
            Map.of("none", "non personnelles", "ordinary", "personnelles", "sensitive", "personnelles et sensibles"),
            Proposal.CRITICAL_DATA,
            Map.of(
                    "none", "",
                    "internal", "internes",
                    "confidential", "confidentielles",
                    "criticalInfrastructure", "infrastructure critique"),
            Proposal.CONFIDENTIALITY_GUARANTEE,
            Map.of(
                    "contractualAndTechnical", "garantie contractuelle et technique",
                    "contractualOnly", "garantie contractuelle seulement",
                    "none", "aucune garantie",
                    "unknown", "garantie inconnue"),
            Proposal.ROLE_IN_DECISION,
            Map.of(
                    "informs", "informe",
                    "drafts", "prépare un projet",
                    "recommends", "recommande un choix",
                    "decides", "décide elle-même"),
            Proposal.AFFECTS_PERSONS,
            Map.of(
                    "none", "sans effet sur des personnes",
                    "rights", "touche des droits",
                    "benefits", "touche des aides ou des prestations",
                    "employment", "touche l’emploi ou la carrière",
                    "education", "touche la scolarité",
                    "biometrics", "reconnaît des personnes",
                    "safety", "touche la sécurité"),
            Proposal.CHANGE_EXPECTED,
            Map.of(
                    "none", "inchangés",
                    "tasksChange", "des tâches changent",
                    "jobChanges", "un métier change",
                    "jobDisappears", "un métier disparaît"));

    private ShortAnswers() {}

    /**
     * Returns the French word; an empty text for an answer that needs no word, nothing for a field or an answer that is
     * not known here.
     */
    static Optional<String> of(String field, Object answer) {
        return Optional.ofNullable(WORDS.getOrDefault(field, Map.of()).get(String.valueOf(answer)));
    }
}
