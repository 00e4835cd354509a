package fr.cadreia.framework;

import fr.cadreia.kernel.StartRefusedException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The version of the framework with which the application begins, and the deadlines of its tasks. Later versions are
 * what the council adopts; deadlines stay with the installation, since each release brings forms of its own.
 *
 * @param version number of the first version, e.g. {@code 2026-1}
 * @param effectiveOn its date of effect
 * @param rules the texts of its ten rules
 * @param settings all its figures as they were written, by the names of {@link Setting#property()}
 */
@ConfigurationProperties("cadre.framework")
public record FrameworkSettings(
        String version, LocalDate effectiveOn, Deadlines deadlines, List<String> rules, Map<String, String> settings) {

    /**
     * A task that comes with a last day of its own (a promised answer, a session, a term of the framework) is reminded of and
     * told late by the first two. For a task with the usual time, the durations in the diagram alone decide: a person
     * who changes that time changes them too.
     *
     * @param reminderBefore the time before the last day of a task at which its people are reminded
     * @param escalationAfter the time after such a day at which the task is told late; with {@code P1D}, as soon as the
     *     day is over
     * @param defaultDue usual time for forms without their own entry
     * @param due usual time to fill a form, by form id, from when its task comes
     * @param lightReview for the review of a case that looks light: five working days
     */
    public record Deadlines(
            Period reminderBefore,
            Period escalationAfter,
            Period defaultDue,
            Period lightReview,
            Map<String, Period> due) {

        public Period dueFor(String form) {
            return due.getOrDefault(form, defaultDue);
        }
    }

    /**
     * Returns the figures with which the application begins.
     *
     * @throws StartRefusedException when one is unknown, no whole number, out of its bounds, or contradicts another
     */
    public Settings figures() {
        return ConfiguredSettings.of(settings);
    }

    FrameworkVersion firstVersion() {
        return new FrameworkVersion(version, effectiveOn, rules, figures(), "", "");
    }
}
