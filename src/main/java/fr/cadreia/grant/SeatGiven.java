package fr.cadreia.grant;

/**
 * The event that a seat on the committee was given, or that its early end was decided.
 *
 * @param grant the right as it stands now
 * @param actor the person who signed it
 * @param reason of an early end; empty where the seat was given
 */
public record SeatGiven(Grant grant, String actor, String reason) {

    public boolean isEnd() {
        return !reason.isEmpty();
    }
}
