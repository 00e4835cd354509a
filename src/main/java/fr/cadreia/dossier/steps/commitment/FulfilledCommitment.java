package fr.cadreia.dossier.steps.commitment;

import fr.cadreia.dossier.commitment.Commitment.Fulfilment;
import fr.cadreia.kernel.form.AnswersOf;
import org.springframework.modulith.NamedInterface;

/** What was done of a reservation or condition. */
@NamedInterface("steps")
@AnswersOf("commitment")
public record FulfilledCommitment(Fulfilment fulfilment, String fulfilmentText) {}
