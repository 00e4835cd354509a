package fr.cadreia.dossier.document;

import fr.cadreia.engine.AnswersOf;

/** Why the solution stops and what was undone. One component per field of the form {@code stop}; null where it was not asked. */
@AnswersOf("stop")
public record Stopping(
        String reasonPublic,
        Boolean accessWithdrawn,
        Boolean dataReturnedOrErased,
        Boolean contractEnded,
        Boolean peopleInformed,
        String lessons) {}
