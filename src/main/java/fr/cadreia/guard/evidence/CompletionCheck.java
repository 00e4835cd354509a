package fr.cadreia.guard.evidence;

import fr.cadreia.dossier.Step;
import fr.cadreia.people.Role;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a row of the journal proves that a step was done by the person who must do it, and with the outcome it
 * needs.
 */
final class CompletionCheck {

    private static final Set<Role> SECRETARY = EnumSet.of(Role.COMMITTEE_SECRETARY);
    private static final Set<Role> GUARANTORS = EnumSet.of(Role.GUARANTORS);

    private final Set<String> voters = new HashSet<>();
    private final Set<String> received = new HashSet<>();
    private String reviewer = "";

    /**
     * @param organisation of the case
     * @return the reason why the row does not prove the step, in French; empty when it does
     */
    Optional<String> defect(StepRule rule, EvidenceRow row, String organisation) {
        if (!row.text("form").equals(rule.form())
                || !row.text("step").equals(rule.step().code())) {
            return Optional.of("terminée par une autre tâche ou un autre formulaire que les siens");
        }
        boolean countersigned = rule.is(Step.AUTHORITY_ACT) && isCountersigned(row);
        if (!countersigned && !row.isBy(rule.groups())) {
            return Optional.of("terminée sans personne nommée du groupe " + rule.who());
        }
        if (rule.isRequesters() && !row.text("organisation").equals(organisation)) {
            return Optional.of("terminée par une personne d’une autre organisation que celle du dossier");
        }
        if (rule.is(Step.REVIEW) && !row.text("admissibility").equals("admissible")) {
            return Optional.of("le dossier n’y a pas été jugé recevable");
        }
        if (rule.is(Step.DATA_GATE) && !row.flag("open")) {
            return Optional.of("la confidentialité n’y est pas conforme");
        }
        if (rule.is(Step.SECOND_READING) && row.actor().equals(reviewer)) {
            return Optional.of("faite par la personne qui a instruit le dossier");
        }
        return rule.is(Step.AUTHORITY_ACT) ? authority(row, countersigned) : Optional.empty();
    }

    /** Tells whether a guarantor signed a received answer that another person, a secretary, entered. */
    private boolean isCountersigned(EvidenceRow row) {
        String entered = row.text("enteredBy");
        return row.isBy(GUARANTORS) && received.contains(entered) && !entered.equals(row.actor());
    }

    private Optional<String> authority(EvidenceRow row, boolean countersigned) {
        if (!row.text("decision").equals("follows")) {
            return Optional.of("l’autorité n’y suit pas l’avis du comité");
        }
        if (voters.contains(row.actor())) {
            return Optional.of("prise par une personne qui a voté sur ce dossier au comité");
        }
        boolean decides =
                !row.text("deciding").isEmpty() && row.text("organisation").equals(row.text("deciding"));
        return countersigned || decides
                ? Optional.empty()
                : Optional.of("prise par l’autorité d’une autre organisation que celle qui décide pour ce dossier");
    }

    void voted(EvidenceRow row) {
        voters.add(row.actor());
    }

    void received(EvidenceRow row) {
        if (row.isBy(SECRETARY)) {
            received.add(row.actor());
        }
    }

    /**
     * Forgets the received answers when the authority's step begins: an answer belongs to the opinion before it, and to
     * no other.
     */
    void entered(Step step) {
        if (step == Step.AUTHORITY_ACT) {
            received.clear();
        }
    }

    /** Records a completion that proves its step. */
    void credited(StepRule rule, EvidenceRow row) {
        if (rule.is(Step.REVIEW)) {
            reviewer = row.actor();
        }
    }
}
