package fr.cadreia.committee.presence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A seat in office as a session had it, from its opening to its end.
 *
 * @param deputies who sat in the titular's place, one after the other
 */
public record SeatPresence(Member titular, List<Member> deputies) {

    public SeatPresence {
        deputies = List.copyOf(deputies);
    }

    /**
     * @param from empty since the session opened
     * @param until empty to its end
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
     * When one account, of a titular or a deputy, was in the session, and who got its proxy, as the presence sheet and
     * its corrections say together.
     *
     * @param stays in their order; none for who was never there
     * @param proxies in their order, each to one holder
     * @param excused for an absence from the opening on
     * @param asked whether any sheet says where the member was
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

        /** The holder of the proxy when the session opened. */
        public Optional<String> holderAtTheOpening() {
            return proxies.stream()
                    .filter(proxy -> proxy.span().isFromTheOpening())
                    .map(GivenProxy::holder)
                    .findFirst();
        }

        /** The holder of the proxy on the last state of the sheet. */
        public Optional<String> lastHolder() {
            return proxies.stream()
                    .filter(proxy -> proxy.span().isOpen())
                    .map(GivenProxy::holder)
                    .findFirst();
        }
    }

    /** How a seat is counted as the session opens. */
    public enum State {
        PRESENT,
        /** A member about whom no sheet says anything. */
        RECUSED,
        REPRESENTED,
        EXCUSED,
        ABSENT
    }

    public boolean hasDeputyAtTheOpening() {
        return deputies.stream().anyMatch(Member::wasThereAtTheOpening);
    }

    /** Errors of the first sheet are put right. */
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
