package fr.cadreia.dossier;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.text.CaseUtils;

/** The steps of the mandatory path, in their order. Diagrams mark the element that carries one with its code name. */
public enum Step {
    PROPOSAL("proposal", "Proposition"),
    REVIEW("review", "Instruction"),
    DATA_GATE("dataGate", "Contrôle de confidentialité"),
    EXPERIMENT_PROTOCOL("experimentProtocol", "Protocole d’expérimentation"),
    EXPERIMENT_CLOSING("experimentClosing", "Expérimentation"),
    ASSESSMENT("assessment", "Bilan"),
    SECOND_READING("secondReading", "Seconde lecture"),
    COMMITTEE_DECISION("committeeDecision", "Décision du comité"),
    AUTHORITY_ACT("authorityAct", "Acte de l’autorité"),
    GENERALIZATION("generalization", "Généralisation"),
    REASSESSMENT("reassessment", "Réévaluation"),
    STOP("stop", "Arrêt");

    private final String code;
    private final String label;

    Step(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns the code that the diagrams and the journal write. */
    public String code() {
        return code;
    }

    /** Returns the French name. */
    public String label() {
        return label;
    }

    /** Tells whether it comes before another on the path. */
    public boolean isBefore(Step other) {
        return compareTo(other) < 0;
    }

    /** Tells whether it is the other, or comes before it on the path. */
    public boolean isUpTo(Step other) {
        return compareTo(other) <= 0;
    }

    /** Returns the step whose form this is: {@code experiment-protocol} for {@code experimentProtocol}. */
    public static Optional<Step> ofForm(String form) {
        return of(CaseUtils.toCamelCase(form, false, '-'));
    }

    public static Optional<Step> of(String code) {
        return Arrays.stream(values()).filter(step -> step.code.equals(code)).findFirst();
    }
}
