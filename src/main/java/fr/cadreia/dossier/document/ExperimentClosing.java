package fr.cadreia.dossier.document;

import fr.cadreia.engine.AnswersOf;
import java.time.LocalDate;

/** When and why it ended, how much it was used, what was really done, and whether use goes on provisionally. One component per field of the form {@code experiment-closing}; null where it was not asked. */
@AnswersOf("experiment-closing")
public record ExperimentClosing(
        LocalDate actualEnd,
        String earlyReason,
        String earlyWords,
        Integer users,
        Integer uses,
        String whatWasDone,
        String maintained,
        String maintainedBy,
        LocalDate maintainedUntil,
        String maintainedReason) {}
