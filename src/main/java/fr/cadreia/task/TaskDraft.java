package fr.cadreia.task;

import fr.cadreia.kernel.form.UncheckedAnswers;
import java.time.Instant;

/**
 * What somebody has typed in a task's form and not sent.
 *
 * @param revision one more each time it is saved, from 1 on
 */
public record TaskDraft(UncheckedAnswers answers, int revision, Instant savedAt) {}
