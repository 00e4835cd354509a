package fr.cadreia.dossier.web;

import fr.cadreia.dossier.commitment.Commitment;
import fr.cadreia.dossier.commitment.Commitment.Fulfilment;
import fr.cadreia.kernel.text.FrenchText;
import java.time.LocalDate;

/**
 * A commitment as the case's page shows it.
 *
 * @param due French
 * @param state French, empty while it is to be done
 */
record CommitmentView(String source, String demand, String holder, String due, String state, boolean late) {

    static CommitmentView of(Commitment commitment, LocalDate today) {
        return new CommitmentView(
                commitment.source(),
                commitment.demand(),
                commitment.holder(),
                FrenchText.day(commitment.due().toString()),
                commitment.fulfilment().map(Fulfilment::label).orElse(""),
                commitment.isLate(today));
    }
}
