package fr.cadreia.grant;

/**
 * A seat on the committee was given, or its early end decided.
 *
 * @param grant as it stands now
 * @param actor who signed it
 * @param reason of an early end; empty where the seat was given
 */
public record SeatGiven(Grant grant, String actor, String reason) {

    public boolean isEnd() {
        return !reason.isEmpty();
    }
}
