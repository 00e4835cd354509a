package fr.cadreia.task;

import fr.cadreia.kernel.form.UncheckedAnswers;
import java.time.Instant;

/**
 * The answers that somebody has typed in a task's form and not sent.
 *
 * @param revision its number, which grows with each saving, from 1
 */
public record TaskDraft(UncheckedAnswers answers, int revision, Instant savedAt) {}
