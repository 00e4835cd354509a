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
 * The timeline of who is there in a session: its presence sheet, who comes and leaves, who gives a proxy, who leaves the room
 * for a point, and what was put right. It is read at a moment; what is noted later changes nothing of it.
 */
public final class SessionPresence {

    private final List<JournalEntry> rows;
    private final List<PresenceAt> sheets;

    private SessionPresence(List<JournalEntry> rows, List<PresenceAt> sheets) {
        this.rows = rows;
        this.sheets = sheets;
    }

    /** What a correction of the sheet notes of a member. */
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

        /** French name. */
        public String label() {
            return label;
        }

        public boolean adds() {
            return this == ARRIVED || this == FORGOTTEN;
        }

        /** Whether somebody has to say how an error was found, or a proxy received. */
        public boolean needsReason() {
            return this != ARRIVED && this != LEFT;
        }

        /** Whether the sheet has to have the member among those who are there. */
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

    /** Who presides over the session. @param from empty since it opened */
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

    /** The presence in a written consultation. @param seated whose seats count */
    public static SessionPresence consulted(Instant since, PresenceSheet asked, List<String> seated) {
        return new SessionPresence(List.of(), List.of(PresenceAt.consulted(since, asked, seated)));
    }

    /** The presence as it was told until that moment. */
    public SessionPresence until(Instant moment) {
        return new SessionPresence(
                rows.stream().filter(row -> !row.writtenAt().isAfter(moment)).toList(),
                sheets.stream().filter(sheet -> !sheet.since().isAfter(moment)).toList());
    }

    public PresenceAt at(Instant moment) {
        return until(moment).now();
    }

    /** The presence as it stands now. */
    public PresenceAt now() {
        return sheets.isEmpty() ? PresenceAt.before(List.of()) : sheets.get(sheets.size() - 1);
    }

    /** Empty before the session opens, and for a written consultation. */
    public Optional<RecordedEvent<SessionOpened>> opening() {
        return RecordedEvent.last(rows, SessionOpened.class);
    }

    /** Oldest first. */
    public List<RecordedEvent<PresenceCorrected>> corrections() {
        return RecordedEvent.in(rows, PresenceCorrected.class).toList();
    }

    /** One after the other; nobody before the session opens. */
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

    /** Whether another member presides since the presence sheet was corrected. */
    public static boolean isOfTheChair(PresenceCorrected correction) {
        return !correction.sheet().chair().equals(correction.before().chair());
    }

    /** Who left the room for the case; those who came back first. */
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

    /** Who is out of the room now, for whichever case. */
    public Set<String> out() {
        Set<String> out = new LinkedHashSet<>();
        for (JournalEntry row : rows) {
            row.as(RoomLeft.class).ifPresent(left -> out.add(left.member()));
            row.as(RoomEntered.class).ifPresent(entered -> out.remove(entered.member()));
        }
        return out;
    }

    /** The presence at the opening, with the errors of the first sheet put right. */
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

    /** The seats in office as the session opened, and who was in them until its end; none before. */
    public List<SeatPresence> seats() {
        return opening()
                .map(opened -> new Seats(opened.event(), corrections()).all())
                .orElse(List.of());
    }

    /**
     * Folds the row that opened a session and those that corrected its presence sheet into who was there, and when. An
     * error of the sheet is put right from the opening on; an arrival, a departure or a proxy counts from its own
     * moment.
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
         * The proxies are what this sheet says from now on.
         *
         * @param since from when those hold that it adds
         * @param end when those ended that it has no more; there is none at the opening
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
