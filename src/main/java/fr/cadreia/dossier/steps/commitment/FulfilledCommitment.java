package fr.cadreia.dossier.steps.commitment;

import fr.cadreia.dossier.commitment.Commitment.Fulfilment;
import fr.cadreia.kernel.form.AnswersOf;
import org.springframework.modulith.NamedInterface;

/** The fulfilment of a reservation or condition. */
@NamedInterface("steps")
@AnswersOf("commitment")
public record FulfilledCommitment(Fulfilment fulfilment, String fulfilmentText) {}
