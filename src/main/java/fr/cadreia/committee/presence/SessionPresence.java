package fr.cadreia.committee.presence;

import fr.cadreia.committee.presence.SeatPresence.GivenProxy;
import fr.cadreia.committee.presence.SeatPresence.Member;
import fr.cadreia.committee.presence.SeatPresence.Span;
import fr.cadreia.committee.presence.SeatPresence.Stay;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent;
import fr.cadreia.journal.SessionEvent.PresenceCorrected;
import fr.cadreia.journal.SessionEvent.RoomEntered;
import fr.cadreia.journal.SessionEvent.RoomLeft;
import fr.cadreia.journal.SessionEvent.SessionOpened;
import fr.cadreia.journal.SessionEvent.Sheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The timeline of the presence in a session: its presence sheet, arrivals and departures, proxies, members who leave
 * the room for a point, and corrections. It is read at a moment; rows written later do not change that reading.
 */
public final class SessionPresence {

    private final List<JournalEntry> rows;
    private final List<PresenceAt> sheets;

    private SessionPresence(List<JournalEntry> rows, List<PresenceAt> sheets) {
        this.rows = rows;
        this.sheets = sheets;
    }

    /** The kind of change that a correction of the sheet makes for a member. */
    public enum Change {
        ARRIVED("Arrivée en cours de séance"),
        LEFT("Départ en cours de séance"),
        FORGOTTEN("Présent dès l’ouverture, oublié sur la feuille"),
        MISTAKEN("Absent dès l’ouverture, coché par erreur"),
        PROXY("Pouvoir d’un membre absent, donné, changé ou retiré");

        private final String label;

        Change(String label) {
            this.label = label;
        }

        /** Returns the French name. */
        public String label() {
            return label;
        }

        public boolean adds() {
            return this == ARRIVED || this == FORGOTTEN;
        }

        /** Tells whether a reason is needed: how the error was found, or how the proxy was received. */
        public boolean needsReason() {
            return this != ARRIVED && this != LEFT;
        }

        /** Tells whether the sheet must name the member as present before the change. */
        public boolean isOfThePresent() {
            return this == LEFT || this == MISTAKEN;
        }
    }

    /**
     * A member who left the room while the committee dealt with a case.
     *
     * @param member account
     * @param left the row that says so
     * @param back empty as long as the member has not come back
     */
    public record Outing(String member, JournalEntry left, Optional<Instant> back) {}

    /** A person who presides over the session. @param from empty if the person presides from its opening */
    public record Presiding(String account, Optional<Instant> from) {}

    /** @param rows of the session's journal, oldest first */
    public static SessionPresence of(List<JournalEntry> rows) {
        List<PresenceAt> sheets = new ArrayList<>();
        Set<String> unlisted = new LinkedHashSet<>();
        RecordedEvent.in(rows, Sheet.class).forEach(row -> {
            if (row.event() instanceof SessionOpened opened) {
                unlisted.addAll(opened.unlisted());
            } else if (row.event() instanceof PresenceCorrected corrected) {
                unlisted.remove(corrected.member());
            }
            SessionEvent.Presence sheet = row.event().sheet();
            sheets.add(new PresenceAt(
                    row.row().writtenAt(), PresenceSheet.of(sheet), row.event().members(), sheet.deputies(), unlisted));
        });
        return new SessionPresence(List.copyOf(rows), sheets);
    }

    /** Returns the presence in a written consultation. @param seated the members whose seats count */
    public static SessionPresence consulted(Instant since, PresenceSheet asked, List<String> seated) {
        return new SessionPresence(List.of(), List.of(PresenceAt.consulted(since, asked, seated)));
    }

    /** Returns the presence as the rows up to that moment tell it. */
    public SessionPresence until(Instant moment) {
        return new SessionPresence(
                rows.stream().filter(row -> !row.writtenAt().isAfter(moment)).toList(),
                sheets.stream().filter(sheet -> !sheet.since().isAfter(moment)).toList());
    }

    public PresenceAt at(Instant moment) {
        return until(moment).now();
    }

    /** Returns the presence as it stands now. */
    public PresenceAt now() {
        return sheets.isEmpty() ? PresenceAt.before(List.of()) : sheets.get(sheets.size() - 1);
    }

    /** Returns the opening; empty before the session opens, and for a written consultation. */
    public Optional<RecordedEvent<SessionOpened>> opening() {
        return RecordedEvent.last(rows, SessionOpened.class);
    }

    /** Lists the corrections of the presence sheet, oldest first. */
    public List<RecordedEvent<PresenceCorrected>> corrections() {
        return RecordedEvent.in(rows, PresenceCorrected.class).toList();
    }

    /** Returns the people who presided, one after the other; nobody before the session opens. */
    public List<Presiding> chairs() {
        return Stream.concat(
                        opening().stream()
                                .map(opened ->
                                        new Presiding(opened.event().sheet().chair(), Optional.empty())),
                        corrections().stream()
                                .filter(corrected -> isOfTheChair(corrected.event()))
                                .map(corrected -> new Presiding(
                                        corrected.event().sheet().chair(),
                                        Optional.of(corrected.row().writtenAt()))))
                .toList();
    }

    /** Tells whether another member presides since the presence sheet was corrected. */
    public static boolean isOfTheChair(PresenceCorrected correction) {
        return !correction.sheet().chair().equals(correction.before().chair());
    }

    /** Returns the members who left the room for the case; those who have come back are listed first. */
    public List<Outing> outings(String caseReference) {
        Map<String, JournalEntry> out = new LinkedHashMap<>();
        List<Outing> outings = new ArrayList<>();
        for (JournalEntry row : rows) {
            row.as(RoomLeft.class)
                    .filter(left -> left.caseReference().equals(caseReference))
                    .ifPresent(left -> out.put(left.member(), row));
            row.as(RoomEntered.class)
                    .map(RoomEntered::member)
                    .filter(out::containsKey)
                    .ifPresent(member ->
                            outings.add(new Outing(member, out.remove(member), Optional.of(row.writtenAt()))));
        }
        out.forEach((member, left) -> outings.add(new Outing(member, left, Optional.empty())));
        return outings;
    }

    /** Returns the members who are out of the room now, for any case. */
    public Set<String> out() {
        Set<String> out = new LinkedHashSet<>();
        for (JournalEntry row : rows) {
            row.as(RoomLeft.class).ifPresent(left -> out.add(left.member()));
            row.as(RoomEntered.class).ifPresent(entered -> out.remove(entered.member()));
        }
        return out;
    }

    /** Returns the presence at the opening, with the errors of the first sheet corrected. */
    public PresenceAt atTheOpening() {
        SessionOpened opened = opening().orElseThrow().event();
        Map<String, String> deputies = new LinkedHashMap<>();
        Set<String> present = new LinkedHashSet<>();
        Set<String> unlisted = new LinkedHashSet<>();
        for (SeatPresence seat : seats()) {
            Stream.concat(Stream.of(seat.titular()), seat.deputies().stream())
                    .filter(Member::wasThereAtTheOpening)
                    .forEach(member -> present.add(member.account()));
            seat.deputies()
                    .forEach(deputy ->
                            deputies.put(deputy.account(), seat.titular().account()));
            if (seat.atTheOpening() == SeatPresence.State.RECUSED) {
                unlisted.add(seat.titular().account());
            }
        }
        PresenceSheet sheet =
                new PresenceSheet(present, Set.of(), opened.sheet().chair(), "", List.of(), Set.of());
        return new PresenceAt(sheets.get(0).since(), sheet, opened.members(), deputies, unlisted);
    }

    /**
     * Returns the seats in office when the session opened, and who sat in them until its end; none before the opening.
     */
    public List<SeatPresence> seats() {
        return opening()
                .map(opened -> new Seats(opened.event(), corrections()).all())
                .orElse(List.of());
    }

    /**
     * Replays the opening and its corrections. A corrected error counts from the opening; an arrival, departure or
     * proxy counts from its own moment.
     */
    private static final class Seats {

        private static final Optional<Instant> OPENING = Optional.empty();

        private final SessionOpened opened;
        private final Map<String, List<Stay>> stays = new LinkedHashMap<>();
        private final Map<String, List<GivenProxy>> proxies = new LinkedHashMap<>();
        private final Map<String, String> titulars = new LinkedHashMap<>();
        private final Set<String> unasked;

        Seats(SessionOpened opened, List<RecordedEvent<PresenceCorrected>> corrections) {
            this.opened = opened;
            this.unasked = new LinkedHashSet<>(opened.unlisted());
            SessionEvent.Presence sheet = opened.sheet();
            sheet.present().forEach(member -> staysOf(member).add(stay(sheet, member, OPENING)));
            titulars.putAll(sheet.deputies());
            follow(sheet, OPENING, OPENING);
            corrections.forEach(
                    correction -> correct(correction.event(), correction.row().writtenAt()));
        }

        List<SeatPresence> all() {
            return opened.members().stream().map(this::seat).toList();
        }

        private SeatPresence seat(String titular) {
            return new SeatPresence(
                    member(titular),
                    titulars.keySet().stream()
                            .filter(deputy -> titular.equals(titulars.get(deputy)))
                            .map(this::member)
                            .filter(Member::wasThere)
                            .toList());
        }

        private Member member(String account) {
            return new Member(
                    account,
                    staysOf(account),
                    proxiesOf(account),
                    opened.sheet().excused().contains(account),
                    !unasked.contains(account));
        }

        private void correct(PresenceCorrected correction, Instant at) {
            String member = correction.member();
            SessionEvent.Presence sheet = correction.sheet();
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
                            .forEach(given ->
                                    given.removeIf(proxy -> proxy.holder().equals(member)));
                    since = OPENING;
                }
                case PROXY -> {}
            }
            follow(sheet, since, Optional.of(at));
        }

        /**
         * Takes the proxies over from this sheet.
         *
         * @param since when the proxies that the sheet adds begin
         * @param end when the proxies that the sheet no longer has ended; empty at the opening
         */
        private void follow(SessionEvent.Presence sheet, Optional<Instant> since, Optional<Instant> end) {
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

        private static Stay stay(SessionEvent.Presence sheet, String member, Optional<Instant> since) {
            return new Stay(sheet.remote().contains(member), Span.since(since));
        }

        private List<Stay> staysOf(String account) {
            return stays.computeIfAbsent(account, none -> new ArrayList<>());
        }

        private List<GivenProxy> proxiesOf(String account) {
            return proxies.computeIfAbsent(account, none -> new ArrayList<>());
        }
    }
}
