package fr.cadreia.catalogue;

import fr.cadreia.dossier.steps.proposal.Proposal.CriticalData;
import fr.cadreia.dossier.steps.proposal.Proposal.PersonalData;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FormCode;

/** The kinds of data that a solution is given, by the protection that they need. */
public enum DataKind {
    OPEN("Données publiques, ou rien à protéger", "none", "none"),
    INTERNAL("Données internes, sans données personnelles", "none", "internal"),
    ORDINARY("Données personnelles ordinaires", "ordinary", "internal"),
    SENSITIVE("Données personnelles sensibles (santé, opinions, infractions)", "sensitive", "internal"),
    CONFIDENTIAL("Données confidentielles", "none", "confidential"),
    CRITICAL("Données d’une infrastructure critique", "none", "criticalInfrastructure");

    private final String label;
    private final String personalData;
    private final String criticalData;

    DataKind(String label, String personalData, String criticalData) {
        this.label = label;
        this.personalData = personalData;
        this.criticalData = criticalData;
    }

    /** Returns the French label. */
    public String label() {
        return label;
    }

    boolean isOf(PersonalData said) {
        return said != null && personalData.equals(FormCode.of(said));
    }

    boolean isOf(CriticalData said) {
        return said != null && criticalData.equals(FormCode.of(said));
    }

    /** Returns the answers of the review, by field. */
    public Answers answers() {
        return Answers.NONE
                .with(ExpertReview.PERSONAL_DATA, personalData)
                .with(ExpertReview.CRITICAL_DATA, criticalData);
    }
}
