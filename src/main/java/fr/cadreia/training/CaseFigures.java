package fr.cadreia.training;

/** The training figures of one case. */
public record CaseFigures(String reference, String title, String organisation, String use, TrainingFigures figures) {}
