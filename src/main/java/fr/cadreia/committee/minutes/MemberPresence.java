package fr.cadreia.committee.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When one account, a titular's or a deputy's, was in a session, and to whom it gave a proxy: what its presence sheet and the
 * corrections of it say together.
 *
 * @param stays in their order; none for who was never there
 * @param proxies in their order, each to one holder
 * @param excused for an absence from the opening on
 * @param asked whether any sheet says where the member was
 */
record MemberPresence(String account, List<Stay> stays, List<GivenProxy> proxies, boolean excused, boolean asked) {

    MemberPresence {
        stays = List.copyOf(stays);
        proxies = List.copyOf(proxies);
    }

    /**
     * @param from empty since the session opened
     * @param until empty to its end
     */
    record Span(Optional<Instant> from, Optional<Instant> until) {

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
    record Stay(boolean remote, Span span) {}

    /** @param holder account */
    record GivenProxy(String holder, Span span) {}

    boolean wasThere() {
        return !stays.isEmpty();
    }

    boolean wasThereAtTheOpening() {
        return stays.stream().anyMatch(stay -> stay.span().isFromTheOpening());
    }

    /** To whom, when the session opened. */
    Optional<String> holderAtTheOpening() {
        return proxies.stream()
                .filter(proxy -> proxy.span().isFromTheOpening())
                .map(GivenProxy::holder)
                .findFirst();
    }

    /** To whom, as the sheet has it last. */
    Optional<String> lastHolder() {
        return proxies.stream()
                .filter(proxy -> proxy.span().isOpen())
                .map(GivenProxy::holder)
                .findFirst();
    }
}
