package fr.cadreia.dossier.document;

/** The DPO's confirmation of the computed gate. One component per field of the form {@code data-gate}; null where it was not asked. */
public record DataGateConfirmation(String gateReason, Boolean gateConfirmed) {}
