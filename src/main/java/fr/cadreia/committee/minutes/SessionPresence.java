package fr.cadreia.committee.minutes;

import fr.cadreia.committee.minutes.MemberPresence.GivenProxy;
import fr.cadreia.committee.minutes.MemberPresence.Span;
import fr.cadreia.committee.minutes.MemberPresence.Stay;
import fr.cadreia.committee.session.SheetCorrection.Change;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent.Presence;
import fr.cadreia.journal.SessionEvent.PresenceCorrected;
import fr.cadreia.journal.SessionEvent.SessionOpened;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Folds the row that opened a session and those that corrected its presence sheet into who was there, and when. An error of the
 * sheet is put right from the opening on; whoever comes, leaves or gives a proxy does so from that moment.
 */
final class SessionPresence {

    private static final Optional<Instant> OPENING = Optional.empty();

    private final SessionOpened opened;
    private final Map<String, List<Stay>> stays = new LinkedHashMap<>();
    private final Map<String, List<GivenProxy>> proxies = new LinkedHashMap<>();
    private final Map<String, String> titulars = new LinkedHashMap<>();
    private final Set<String> unasked;

    private SessionPresence(SessionOpened opened) {
        this.opened = opened;
        this.unasked = new LinkedHashSet<>(opened.unlisted());
        Presence sheet = opened.sheet();
        sheet.present().forEach(member -> staysOf(member).add(stay(sheet, member, OPENING)));
        titulars.putAll(sheet.deputies());
        follow(sheet, OPENING, OPENING);
    }

    /** @return the seats in office as the session opened */
    static List<SeatPresence> of(SessionOpened opened, List<RecordedEvent<PresenceCorrected>> corrections) {
        SessionPresence presence = new SessionPresence(opened);
        corrections.forEach(correction ->
                presence.correct(correction.event(), correction.row().writtenAt()));
        return opened.members().stream().map(presence::seat).toList();
    }

    private SeatPresence seat(String titular) {
        return new SeatPresence(
                member(titular),
                titulars.keySet().stream()
                        .filter(deputy -> titular.equals(titulars.get(deputy)))
                        .map(this::member)
                        .filter(MemberPresence::wasThere)
                        .toList());
    }

    private MemberPresence member(String account) {
        return new MemberPresence(
                account,
                staysOf(account),
                proxiesOf(account),
                opened.sheet().excused().contains(account),
                !unasked.contains(account));
    }

    private void correct(PresenceCorrected correction, Instant at) {
        String member = correction.member();
        Presence sheet = correction.sheet();
        Optional<Instant> since = Optional.of(at);
        unasked.remove(member);
        titulars.putAll(sheet.deputies());
        switch (Change.valueOf(correction.change())) {
            case ARRIVED -> staysOf(member).add(stay(sheet, member, since));
            case LEFT ->
                staysOf(member)
                        .replaceAll(stay -> stay.span().isOpen()
                                ? new Stay(stay.remote(), stay.span().endedAt(at))
                                : stay);
            case FORGOTTEN -> {
                stays.put(member, new ArrayList<>(List.of(stay(sheet, member, OPENING))));
                proxiesOf(member).clear();
                Optional.ofNullable(titulars.get(member))
                        .ifPresent(titular -> proxiesOf(titular).clear());
            }
            case MISTAKEN -> {
                staysOf(member).clear();
                proxiesOf(member).clear();
                proxies.values()
                        .forEach(given -> given.removeIf(proxy -> proxy.holder().equals(member)));
                since = OPENING;
            }
            case PROXY -> {}
        }
        follow(sheet, since, Optional.of(at));
    }

    /**
     * The proxies are what this sheet says from now on.
     *
     * @param since from when those hold that it adds
     * @param end when those ended that it has no more; there is none at the opening
     */
    private void follow(Presence sheet, Optional<Instant> since, Optional<Instant> end) {
        Set<String> givers = new LinkedHashSet<>(proxies.keySet());
        givers.addAll(sheet.proxies().keySet());
        for (String giver : givers) {
            Optional<String> holder = Optional.ofNullable(sheet.proxies().get(giver));
            List<GivenProxy> given = proxiesOf(giver);
            boolean same = given.stream()
                    .filter(proxy -> proxy.span().isOpen())
                    .map(GivenProxy::holder)
                    .findFirst()
                    .equals(holder);
            if (!same) {
                end.ifPresent(at -> given.replaceAll(proxy -> proxy.span().isOpen()
                        ? new GivenProxy(proxy.holder(), proxy.span().endedAt(at))
                        : proxy));
                holder.ifPresent(to -> given.add(new GivenProxy(to, Span.since(since))));
            }
        }
    }

    private static Stay stay(Presence sheet, String member, Optional<Instant> since) {
        return new Stay(sheet.remote().contains(member), Span.since(since));
    }

    private List<Stay> staysOf(String account) {
        return stays.computeIfAbsent(account, none -> new ArrayList<>());
    }

    private List<GivenProxy> proxiesOf(String account) {
        return proxies.computeIfAbsent(account, none -> new ArrayList<>());
    }
}
