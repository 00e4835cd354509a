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
 * The complete opinion of the committee, as it is drafted and voted (projet d’avis): nothing is added to it afterwards.
 *
 * @param motion null as long as nobody has chosen one
 * @param extensionMonths the length of the experimentation's extension; null for another motion
 * @param reasons the reasons, one on each line
 * @param publicSummary the public register's text about the opinion
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

    /** The number of reservations in the forms. */
    static final int RESERVATIONS = 3;

    private static final int RULES = 10;

    /** The committee's finding on a rule; {@code TO_FOLLOW} is given by the application. */
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

    /** Returns the fields of every form that asks for a draft opinion. */
    public static Set<String> fields() {
        Set<String> fields = new TreeSet<>(Set.of(MOTION, EXTENSION_MONTHS, REASONS, PUBLIC_SUMMARY));
        IntStream.rangeClosed(1, RULES).forEach(rule -> fields.addAll(List.of(finding(rule), findingReason(rule))));
        IntStream.rangeClosed(1, RESERVATIONS).forEach(number -> fields.addAll(reservation(number)));
        return fields;
    }

    /**
     * Returns the fields that the page of a session lets the chair change: texts, reservations and months. The motion,
     * on which other questions depend, and the findings, which are read beside the elements of the case, are not among
     * them.
     */
    public static Set<String> amendable() {
        Set<String> fields = fields();
        fields.remove(MOTION);
        IntStream.rangeClosed(1, RULES).forEach(rule -> fields.removeAll(List.of(finding(rule), findingReason(rule))));
        return fields;
    }

    /** Returns the French name of the complete opinion, which also names a ballot on it. */
    public String label() {
        return motion.label(reservations.size());
    }

    /** Returns the months of the extension; 0 for another motion. */
    public int months() {
        return motion == Motion.EXTEND && extensionMonths != null ? extensionMonths : 0;
    }

    /** Returns the finding on this rule; empty where there is none. */
    public Optional<RuleFound> found(int rule) {
        return findings.stream().filter(found -> found.number() == rule).findFirst();
    }

    /** Returns the field of the finding on a rule. */
    public static String finding(int rule) {
        return "findingRule" + rule;
    }

    /** Returns the field of the reason for the finding on a rule. */
    public static String findingReason(int rule) {
        return "findingReason" + rule;
    }

    /** Returns the fields of a reservation: its text, the function responsible for it and its last day. */
    static List<String> reservation(int number) {
        return List.of("reservation" + number + "Text", "reservation" + number + "Owner", due(number));
    }

    /** Returns the field of the last day of a reservation. */
    static String due(int reservation) {
        return "reservation" + reservation + "Due";
    }
}
