package fr.cadreia.committee.presence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The history of a seat in office during a session, from its opening to its end.
 *
 * @param deputies the deputies who sat in the titular's place
 */
public record SeatPresence(Member titular, List<Member> deputies) {

    public SeatPresence {
        deputies = List.copyOf(deputies);
    }

    /**
     * @param from empty if it holds from the session's opening
     * @param until empty if it holds to the session's end
     */
    public record Span(Optional<Instant> from, Optional<Instant> until) {

        static Span since(Optional<Instant> from) {
            return new Span(from, Optional.empty());
        }

        Span endedAt(Instant end) {
            return new Span(from, Optional.of(end));
        }

        boolean isFromTheOpening() {
            return from.isEmpty();
        }

        boolean isOpen() {
            return until.isEmpty();
        }
    }

    /** @param remote at a distance */
    public record Stay(boolean remote, Span span) {}

    /** @param holder account */
    public record GivenProxy(String holder, Span span) {}

    /**
     * The presence of one account, of a titular or a deputy, and its proxies in the session, as the presence sheet
     * and its corrections say together.
     *
     * @param stays in their order; none for a member who was never there
     * @param proxies in their order, each to one holder
     * @param excused whether the member was excused on the sheet that opened the session
     * @param asked whether any sheet says if the member was there
     */
    public record Member(String account, List<Stay> stays, List<GivenProxy> proxies, boolean excused, boolean asked) {

        public Member {
            stays = List.copyOf(stays);
            proxies = List.copyOf(proxies);
        }

        public boolean wasThere() {
            return !stays.isEmpty();
        }

        boolean wasThereAtTheOpening() {
            return stays.stream().anyMatch(stay -> stay.span().isFromTheOpening());
        }

        /** Returns the account that held the member's proxy when the session opened. */
        public Optional<String> holderAtTheOpening() {
            return proxies.stream()
                    .filter(proxy -> proxy.span().isFromTheOpening())
                    .map(GivenProxy::holder)
                    .findFirst();
        }

        /** Returns the account that holds the member's proxy on the last sheet. */
        public Optional<String> lastHolder() {
            return proxies.stream()
                    .filter(proxy -> proxy.span().isOpen())
                    .map(GivenProxy::holder)
                    .findFirst();
        }
    }

    /** The state of a seat at the opening of the session. */
    public enum State {
        PRESENT,
        /** A seat whose member no sheet says anything about. */
        RECUSED,
        REPRESENTED,
        EXCUSED,
        ABSENT
    }

    public boolean hasDeputyAtTheOpening() {
        return deputies.stream().anyMatch(Member::wasThereAtTheOpening);
    }

    /** Returns the state at the opening, with the errors of the first sheet corrected. */
    public State atTheOpening() {
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
