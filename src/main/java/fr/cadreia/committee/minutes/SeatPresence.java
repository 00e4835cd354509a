package fr.cadreia.committee.minutes;

import java.util.List;

/**
 * A seat in office as a session had it.
 *
 * @param deputies who sat in the titular's place, one after the other
 */
record SeatPresence(MemberPresence titular, List<MemberPresence> deputies) {

    SeatPresence {
        deputies = List.copyOf(deputies);
    }

    /** How a seat is counted as the session opens. */
    enum State {
        PRESENT,
        /** Of whom no sheet says anything. */
        RECUSED,
        REPRESENTED,
        EXCUSED,
        ABSENT
    }

    boolean hasDeputyAtTheOpening() {
        return deputies.stream().anyMatch(MemberPresence::wasThereAtTheOpening);
    }

    State atTheOpening() {
        if (titular.wasThereAtTheOpening() || hasDeputyAtTheOpening()) {
            return State.PRESENT;
        }
        if (!titular.asked()) {
            return State.RECUSED;
        }
        if (titular.holderAtTheOpening().isPresent()) {
            return State.REPRESENTED;
        }
        return titular.excused() ? State.EXCUSED : State.ABSENT;
    }
}
