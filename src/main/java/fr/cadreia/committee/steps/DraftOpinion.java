package fr.cadreia.committee.steps;

import fr.cadreia.journal.Motion;
import fr.cadreia.kernel.text.Numbered;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.modulith.NamedInterface;

/**
 * An opinion of the committee as it is drafted and voted, whole (projet d’avis): nothing is added to it afterwards.
 *
 * @param motion null as long as nobody has chosen one
 * @param extensionMonths for how long the experimentation is extended; null for another motion
 * @param reasons why, a reason on each line
 * @param publicSummary what the public register says of the opinion
 */
@NamedInterface("steps")
public record DraftOpinion(
        Motion motion,
        Integer extensionMonths,
        String reasons,
        String publicSummary,
        @Numbered("finding") List<RuleFound> findings,
        @Numbered("reservation") List<Reservation> reservations) {

    public static final String MOTION = "motion";
    public static final String EXTENSION_MONTHS = "extensionMonths";
    static final String REASONS = "reasons";
    static final String PUBLIC_SUMMARY = "publicSummary";

    /** How many reservations the forms ask for. */
    static final int RESERVATIONS = 3;

    private static final int RULES = 10;

    /** What the committee found of a rule; {@code TO_FOLLOW} is given by the application. */
    @NamedInterface("steps")
    public enum Finding {
        MET,
        PARTIAL,
        NOT_MET,
        TO_FOLLOW
    }

    /** @param number of the rule */
    @NamedInterface("steps")
    public record RuleFound(int number, Finding rule, String reason) {}

    public DraftOpinion {
        reservations = reservations.stream()
                .filter(reservation -> !reservation.text().isBlank())
                .toList();
    }

    /** The fields that stand in every form which asks for a draft opinion. */
    public static Set<String> fields() {
        Set<String> fields = new TreeSet<>(Set.of(MOTION, EXTENSION_MONTHS, REASONS, PUBLIC_SUMMARY));
        IntStream.rangeClosed(1, RULES).forEach(rule -> fields.addAll(List.of(finding(rule), findingReason(rule))));
        IntStream.rangeClosed(1, RESERVATIONS)
                .forEach(number -> fields.addAll(
                        List.of("reservation" + number + "Text", "reservation" + number + "Owner", due(number))));
        return fields;
    }

    /** French name of the whole opinion, which also names a ballot on it. */
    public String label() {
        return motion.label(reservations.size());
    }

    /** 0 for another motion than to extend. */
    public int months() {
        return motion == Motion.EXTEND && extensionMonths != null ? extensionMonths : 0;
    }

    /** Empty where nothing was found of the rule. */
    public Optional<RuleFound> found(int rule) {
        return findings.stream().filter(found -> found.number() == rule).findFirst();
    }

    /** The field of what was found of a rule. */
    public static String finding(int rule) {
        return "findingRule" + rule;
    }

    /** The field of why. */
    public static String findingReason(int rule) {
        return "findingReason" + rule;
    }

    /** The field of the last day of a reservation. */
    static String due(int reservation) {
        return "reservation" + reservation + "Due";
    }
}
