package fr.cadreia.dossier.steps.gate;

import fr.cadreia.kernel.form.AnswersOf;
import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;

/**
 * The DPO's confirmation of the computed gate, with the proof of what the law demands before it opens, where the opinion
 * did not bring it.
 *
 * @param dpiaReference of the impact assessment, or empty
 * @param lawfulBasis code of the basis of the processing, where no opinion named it
 * @param consultationReference of the supervisory authority's answer, or empty
 */
@NamedInterface("steps")
@AnswersOf("data-gate")
public record DataGateConfirmation(
        String dpiaReference,
        LocalDate dpiaDate,
        String consultationReference,
        LocalDate consultationDate,
        String lawfulBasis,
        String purposes,
        String gateReason,
        boolean gateConfirmed) {}
