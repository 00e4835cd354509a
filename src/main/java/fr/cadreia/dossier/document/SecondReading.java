package fr.cadreia.dossier.document;

import fr.cadreia.engine.AnswersOf;

/** The view of an expert who did not review the case. One component per field of the form {@code second-reading}; null where it was not asked. */
@AnswersOf("second-reading")
public record SecondReading(String agreement, String reasons, String missing) {}
