package fr.cadreia.intake;

import java.util.Collection;

/** How many rows stand where. */
public record IntakeCounts(int pending, int accepted, int known, int refused) {

    public int total() {
        return pending + accepted + known + refused;
    }

    public int done() {
        return total() - pending;
    }

    public static IntakeCounts of(Collection<RowOutcome> outcomes) {
        return new IntakeCounts(
                count(outcomes, IntakeStatus.PENDING),
                count(outcomes, IntakeStatus.ACCEPTED),
                count(outcomes, IntakeStatus.KNOWN),
                count(outcomes, IntakeStatus.REFUSED));
    }

    private static int count(Collection<RowOutcome> outcomes, IntakeStatus status) {
        return (int)
                outcomes.stream().filter(outcome -> outcome.status() == status).count();
    }
}
