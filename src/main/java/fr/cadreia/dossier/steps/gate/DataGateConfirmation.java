package fr.cadreia.dossier.steps.gate;

import fr.cadreia.engine.AnswersOf;
import org.springframework.modulith.NamedInterface;

/** The DPO's confirmation of the computed gate. */
@NamedInterface("steps")
@AnswersOf("data-gate")
public record DataGateConfirmation(String gateReason, boolean gateConfirmed) {}
