package fr.cadreia.committee.steps.result;

import fr.cadreia.dossier.event.AfterBallot;
import fr.cadreia.engine.AnswersOf;
import fr.cadreia.engine.Numbered;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * The chair's record of the result (constat du résultat).
 *
 * @param next what becomes of the case; null when the motion was adopted
 * @param reasons of the committee
 * @param publicSummary what the public register says of the decision
 */
@NamedInterface("steps")
@AnswersOf("result")
public record ExaminationResult(
        AfterBallot next,
        String reasons,
        String publicSummary,
        @Numbered("finding") List<RuleFound> findings,
        @Numbered("reservation") List<Reservation> reservations) {

    static final String REASONS = "reasons";

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

    public ExaminationResult {
        reservations = reservations.stream()
                .filter(reservation -> !reservation.text().isBlank())
                .toList();
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
