package fr.cadreia.dossier.document;

import fr.cadreia.engine.AnswersOf;

/** The DPO's confirmation of the computed gate. One component per field of the form {@code data-gate}; null where it was not asked. */
@AnswersOf("data-gate")
public record DataGateConfirmation(String gateReason, Boolean gateConfirmed) {}
