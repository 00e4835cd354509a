package fr.cadreia.register.entry;

import fr.cadreia.kernel.text.PartialDate;
import java.time.LocalDate;

/**
 * The status of the use.
 *
 * @param since the day from which the status holds; in the future when the service of a generalised solution starts
 *     later
 * @param suspensionReason the reason why nobody works with it for the time being; null unless it is suspended
 * @param origin {@code PROPOSAL}, {@code INTAKE} (it was in service before the framework) or {@code CALL}
 * @param inUseSince the day from which it has been in use, as far as that is known; null for a use that was refused
 *     after its trial
 * @param regularisationDue the day by which a use from before the framework needs the committee's decision; null for
 *     others
 * @param nextReassessment the last day for the next re-evaluation; null before the generalisation, and while it is
 *     evaluated or tried again
 * @param reassessmentSince the day on which the re-evaluation that is under way began; null without one
 * @param reassessmentLate whether that day has passed without a decision
 */
public record Standing(
        UseStatus status,
        LocalDate since,
        String suspensionReason,
        LabelledCode origin,
        PartialDate inUseSince,
        LocalDate regularisationDue,
        LocalDate nextReassessment,
        LocalDate reassessmentSince,
        boolean reassessmentLate) {}
