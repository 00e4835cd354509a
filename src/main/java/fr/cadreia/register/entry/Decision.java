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
 * @param outcome what the committee said: the code is that of an {@link ExaminationOutcome}
 * @param reasons that were voted (motifs), or the chair’s for what follows a motion that was not adopted
 * @param publicSummary in plain words
 * @param session number of the session whose minutes hold it, e.g. {@code 2026-03}; null for a consultation in writing
 * @param answer what the competent authority made of it, in a sentence; its code as of {@link CompetentAct}, null when nothing
 * @param answerReasons of the authority, unless it follows
 * @param observation what the authority says of it besides; null when it said nothing
 * @param reservations what the committee asks for besides
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

    /** « Avis n° 2026-03/01 », or « Renvoi n° 2026-03/01 » where no motion was adopted; French. */
    public String name() {
        return (examinationOutcome().adopted().isPresent() ? "Avis" : "Renvoi") + " n°\u00a0" + opinion;
    }

    /** What the committee said, as its code tells. */
    public ExaminationOutcome examinationOutcome() {
        return ExaminationOutcome.of(outcome.code());
    }
}
