package fr.cadreia.guard.evidence;

import fr.cadreia.dossier.Step;
import java.util.Optional;

/** Whether a row of the journal proves that a step was done by whoever must do it, and with the outcome it needs. */
final class CompletionCheck {

    private String reviewer = "";

    /**
     * @param organisation of the case
     * @return why the row does not prove the step, in French; empty when it does
     */
    Optional<String> defect(StepRule rule, EvidenceRow row, String organisation) {
        if (!row.text("form").equals(rule.form())
                || !row.text("step").equals(rule.step().code())) {
            return Optional.of("terminée par une autre tâche ou un autre formulaire que les siens");
        }
        if (!row.isBy(rule.groups())) {
            return Optional.of("terminée sans personne nommée du groupe " + rule.who());
        }
        if (rule.isRequesters() && !row.text("organisation").equals(organisation)) {
            return Optional.of("terminée par une personne d’une autre organisation que celle du dossier");
        }
        if (rule.is(Step.REVIEW) && !row.text("admissibility").equals("admissible")) {
            return Optional.of("le dossier n’y a pas été jugé admissible");
        }
        if (rule.is(Step.DATA_GATE) && !row.flag("open")) {
            return Optional.of("le contrôle y est fermé");
        }
        if (rule.is(Step.SECOND_READING) && row.actor().equals(reviewer)) {
            return Optional.of("faite par la personne qui a instruit le dossier");
        }
        return Optional.empty();
    }

    /** A completion that proves its step. */
    void credited(StepRule rule, EvidenceRow row) {
        if (rule.is(Step.REVIEW)) {
            reviewer = row.actor();
        }
    }
}
