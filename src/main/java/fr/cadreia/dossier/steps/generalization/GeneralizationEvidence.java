package fr.cadreia.dossier.steps.generalization;

import org.springframework.modulith.NamedInterface;

/** The proof that is needed before a case may be recorded as generalised. The guard implements it. */
@NamedInterface("steps")
public interface GeneralizationEvidence {

    /**
     * Demands the proof. Called once the generalisation itself stands in the journal, in the same transaction.
     *
     * @param processInstanceId of the process that generalises the case
     * @throws fr.cadreia.kernel.form.FormRefusedException naming every missing piece, and how to get it
     */
    void demand(String caseReference, String processInstanceId);
}
