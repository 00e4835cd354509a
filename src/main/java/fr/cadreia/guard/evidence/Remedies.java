package fr.cadreia.guard.evidence;

import fr.cadreia.journal.Motion;

/** How each missing piece is got, in French. */
final class Remedies {

    private Remedies() {}

    /** @param why the step is not proved */
    static String of(StepRule rule, String why) {
        return rule.name() + "\u00a0: " + why + ". " + of(rule);
    }

    static String of(StepRule rule) {
        return switch (rule.step()) {
            case COMMITTEE_DECISION ->
                "Le comité doit examiner ce dossier et adopter le projet d’avis «\u00a0" + Motion.GENERALIZE.label()
                        + "\u00a0».";
            case AUTHORITY_ACT ->
                "L’autorité qui décide pour l’organisation du dossier doit suivre l’avis favorable, par un acte.";
            case GENERALIZATION -> "Elle se fait par son formulaire, par une personne de l’organisation du dossier.";
            default ->
                "À faire, ou à reprendre par une rectification (page du dossier), par "
                        + (rule.isRequesters() ? "une personne de l’organisation du dossier" : rule.who()) + ".";
        };
    }
}
