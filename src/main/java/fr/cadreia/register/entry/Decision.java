package fr.cadreia.register.entry;

import fr.cadreia.journal.ExaminationOutcome;
import java.time.LocalDate;
import java.util.List;

/**
 * A decision of the committee, as its extract was filed (extrait du relevé de décisions).
 *
 * @param number of the extract, from 1, per case
 * @param opinion number by which all papers name the opinion: the session and its point, e.g. {@code 2026-03/01}
 * @param date on which it was filed
 * @param outcome the committee's answer: the code is that of an {@link ExaminationOutcome}
 * @param reasons that were voted (motifs), or the chair’s for what follows a motion that was not adopted
 * @param publicSummary in plain words
 * @param session number of the session whose minutes hold it, e.g. {@code 2026-03}; null for a consultation in writing
 * @param answer the act of the competent authority on it, in a sentence, with a code as in {@link CompetentAct}; null
 *     when there is none
 * @param answerReasons of the authority, unless it follows
 * @param observation the authority's comment on it; null when there is none
 * @param reservations the committee's demands beside the opinion
 */
public record Decision(
        int number,
        String opinion,
        LocalDate date,
        LabelledCode outcome,
        String reasons,
        String publicSummary,
        String session,
        LabelledCode answer,
        String answerReasons,
        String observation,
        List<String> reservations) {

    public Decision {
        reservations = reservations == null ? List.of() : List.copyOf(reservations);
    }

    /** Returns « Avis n° 2026-03/01 », or « Renvoi n° 2026-03/01 » where no motion was adopted; French. */
    public String name() {
        return (examinationOutcome().adopted().isPresent() ? "Avis" : "Renvoi") + " n°\u00a0" + opinion;
    }

    /** Returns the committee's answer in few words, without its vote; French. */
    public String shortOutcome() {
        return examinationOutcome()
                .adopted()
                .map(motion -> motion.label(reservations.size()))
                .orElseGet(() -> examinationOutcome().label());
    }

    /** Returns the committee's answer, from its code. */
    public ExaminationOutcome examinationOutcome() {
        return ExaminationOutcome.of(outcome.code());
    }
}
