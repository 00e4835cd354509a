package fr.cadreia.dossier.document;

import java.time.LocalDate;

/** What was really done, and whether use goes on provisionally. One component per field of the form {@code experiment-closing}; null where it was not asked. */
public record ExperimentClosing(
        LocalDate actualEnd,
        String whatWasDone,
        String maintained,
        String maintainedBy,
        LocalDate maintainedUntil,
        String maintainedReason) {}
