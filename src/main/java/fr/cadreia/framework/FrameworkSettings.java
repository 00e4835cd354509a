package fr.cadreia.framework;

import java.time.Period;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of the framework's version in force. They are data that the authority adopts, not code.
 *
 * @param version e.g. {@code 2026-1}; each case is pinned to the one it was opened under
 */
@ConfigurationProperties("cadre.framework")
public record FrameworkSettings(String version, Deadlines deadlines, Experiment experiment, Committee committee) {

    /**
     * @param opinion after which an opinion that nobody gave lapses
     * @param reminderBefore how long before a due date the group is reminded
     * @param escalationAfter how long after a due date the case is shown as late
     * @param defaultDue for forms without their own entry
     * @param due time to fill a form, by form id
     * @param lightReview for the review of a case that looks light: five working days
     */
    public record Deadlines(
            Period opinion,
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
     * @param maxMonths of one experimentation
     * @param totalMonths of all experimentations of a case together
     * @param extensions how often it may be extended
     * @param maxPeople the cap on people concerned
     * @param maintenance how long a provisional continuation may last at most
     * @param observation the shortest experimentation of a use already in service
     * @param regularisation within which such a use must have its decision, counted from its entry in the application
     */
    public record Experiment(
            int maxMonths,
            int totalMonths,
            int extensions,
            int maxPeople,
            Period maintenance,
            Period observation,
            Period regularisation) {}

    /**
     * @param noticeDays clear days (jours francs) between convening and session
     * @param secondNoticeDays the same for a second convening, for which no quorum is needed
     * @param castingVote whether the chair's vote decides a tie (voix prépondérante)
     * @param proxiesPerMember how many proxies one member may hold
     * @param writtenConsultation whether a point without debate may be put to all members at a distance (consultation
     *     écrite) instead of in a session
     */
    public record Committee(
            int noticeDays,
            int secondNoticeDays,
            boolean castingVote,
            int proxiesPerMember,
            boolean writtenConsultation) {}
}
