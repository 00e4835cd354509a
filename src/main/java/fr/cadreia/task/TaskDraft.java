package fr.cadreia.task;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody has typed in a task's form and not sent.
 *
 * @param answers by field; null for one that was taken away
 * @param revision one more each time it is saved, from 1 on
 */
public record TaskDraft(Map<String, Object> answers, int revision, Instant savedAt) {}
