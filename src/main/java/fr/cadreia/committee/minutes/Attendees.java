package fr.cadreia.committee.minutes;

import fr.cadreia.committee.mandate.Colleges;
import fr.cadreia.committee.paper.FrenchWords;
import fr.cadreia.committee.paper.Naming;
import fr.cadreia.committee.paper.PaperNames.Named;
import fr.cadreia.committee.presence.SeatPresence;
import fr.cadreia.committee.presence.SeatPresence.Member;
import fr.cadreia.committee.presence.SeatPresence.Span;
import fr.cadreia.committee.presence.SeatPresence.Stay;
import fr.cadreia.committee.presence.SessionPresence;
import fr.cadreia.committee.presence.SessionPresence.Change;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent.PresenceConfirmed;
import fr.cadreia.journal.SessionEvent.PresenceCorrected;
import fr.cadreia.journal.SessionEvent.SessionOpened;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The people who were in the session by its timeline, with the facts about each for the papers and the page of the
 * session.
 */
final class Attendees {

    private final SessionPresence presence;
    private final Set<String> departed;
    private final Set<String> chairs;
    private final Naming names;
    private final RecordedEvent<SessionOpened> opened;
    private final LocalDate day;
    private final List<RecordedEvent<PresenceConfirmed>> confirmations;

    /**
     * @param rows rows of the session's journal, from its opening on
     * @param departed accounts of the members who left the committee during the session
     * @param chairs gives the accounts that preside over the committee on a day
     */
    Attendees(List<JournalEntry> rows, Set<String> departed, Function<LocalDate, Set<String>> chairs, Naming names) {
        this.names = names;
        this.departed = departed;
        this.presence = SessionPresence.of(rows);
        this.opened = presence.opening().orElseThrow();
        this.day = AuthorityClock.dayOf(opened.row().writtenAt());
        this.chairs = chairs.apply(day);
        this.confirmations = RecordedEvent.in(rows, PresenceConfirmed.class).toList();
    }

    /**
     * The kind of a member's absence. A member who is represented or whose deputy sits is neither excused nor absent.
     */
    enum Absence {
        /** A deputy sat in the place from the opening on. */
        REPLACED,
        /** The member is recused from every point, so that no sheet names the member. */
        RECUSED,
        REPRESENTED,
        EXCUSED,
        ABSENT
    }

    /**
     * The seat of a member.
     *
     * @param college its French name
     * @param presides whether it is the seat of the person who presides over the committee
     * @param titular name of the member whose deputy sits in it; empty for the titular
     */
    record SeatOf(String college, boolean ofTheAgents, boolean presides, Optional<String> titular) {}

    /** A proxy of a member: the name of its holder, and the time for which it held. */
    record Proxy(String holder, Span span) {}

    /** A proxy between two names. */
    record GivenTo(String giver, String holder) {}

    /**
     * A member in office, or a deputy who sat.
     *
     * @param stays the stays in their order; none for a person who was never there
     * @param absence empty for a person who was there
     * @param replacedLater whether a deputy came into the seat after the opening
     * @param departed whether the member left the committee during the session
     * @param confirmed the moment of the member's own confirmation of presence
     */
    record Attendee(
            Named person,
            SeatOf seat,
            List<Stay> stays,
            List<Proxy> proxies,
            Optional<Absence> absence,
            boolean replacedLater,
            boolean departed,
            Optional<Instant> confirmed) {

        /**
         * Returns true for presence at a distance and false for presence in the room, each once if the member was
         * there in that way.
         */
        public List<Boolean> remote() {
            return stays.stream().map(Stay::remote).distinct().toList();
        }

        /** Returns the moments at which the member came after the opening, or came back. */
        public List<Instant> arrivals() {
            return stays.stream().flatMap(stay -> stay.span().from().stream()).toList();
        }

        public List<Instant> departures() {
            return stays.stream().flatMap(stay -> stay.span().until().stream()).toList();
        }
    }

    /**
     * A correction of the presence sheet.
     *
     * @param member name of the member
     * @param holder name of the person who gets the member's proxy, or empty
     * @param chair name of the person who presides from then on, or empty where the chair does not change
     * @param before the number of members present before it
     * @param now the number of members present after it
     * @param ended the proxies that ended with it
     */
    record Correction(
            Instant at,
            Change change,
            String member,
            String holder,
            String reason,
            String chair,
            int before,
            int now,
            List<GivenTo> ended) {}

    /** Returns the people who presided, one after the other; French. The list of decisions keeps this text. */
    String chairs() {
        return chairs(Named::full);
    }

    /** Returns the people who presided, without their qualities. */
    String chairsByName() {
        return chairs(Named::name);
    }

    private String chairs(Function<Named, String> words) {
        return presence.chairs().stream()
                .map(chair -> words.apply(named(chair.account()))
                        + chair.from()
                                .map(at -> " à partir de " + FrenchWords.time(at))
                                .orElse(""))
                .collect(Collectors.joining(", puis "));
    }

    /** Returns the members in office, in the order of precedence; deputies follow. */
    List<Attendee> members() {
        return presence.seats().stream()
                .sorted(Comparator.comparing(seat -> seat.titular().account(), names.precedence(day)))
                .flatMap(seat -> Stream.concat(
                        Stream.of(titular(seat)), seat.deputies().stream().map(deputy -> deputy(seat, deputy))))
                .toList();
    }

    private Attendee titular(SeatPresence seat) {
        Member member = seat.titular();
        return attendee(
                member,
                seatOf(member, chairs.contains(member.account()), Optional.empty()),
                seat.hasDeputyAtTheOpening(),
                !seat.deputies().isEmpty());
    }

    private Attendee deputy(SeatPresence seat, Member deputy) {
        return attendee(
                deputy, seatOf(deputy, false, Optional.of(name(seat.titular().account()))), false, false);
    }

    private Attendee attendee(Member member, SeatOf seat, boolean replaced, boolean later) {
        return new Attendee(
                named(member.account()),
                seat,
                member.stays(),
                member.proxies().stream()
                        .map(proxy -> new Proxy(name(proxy.holder()), proxy.span()))
                        .toList(),
                member.wasThere() ? Optional.empty() : Optional.of(absence(member, replaced)),
                later,
                departed.contains(member.account()),
                member.wasThere() ? confirmed(member.account()) : Optional.empty());
    }

    private static Absence absence(Member member, boolean replaced) {
        if (replaced) {
            return Absence.REPLACED;
        }
        if (!member.asked()) {
            return Absence.RECUSED;
        }
        if (member.holderAtTheOpening().isPresent()) {
            return Absence.REPRESENTED;
        }
        return member.excused() ? Absence.EXCUSED : Absence.ABSENT;
    }

    /** Returns the seat of a member, with the college as it was when the session opened. */
    private SeatOf seatOf(Member member, boolean presides, Optional<String> titular) {
        Optional<Role> college = Role.of(opened.event().colleges().getOrDefault(member.account(), ""));
        return new SeatOf(
                college.map(Colleges::name).orElse(""),
                college.filter(Role.COMMITTEE_AGENTS::equals).isPresent(),
                presides,
                titular);
    }

    /** Returns the accounts of the people who were in the session at some time, in their order. */
    List<String> there() {
        return presence.seats().stream()
                .sorted(Comparator.comparing(seat -> seat.titular().account(), names.precedence(day)))
                .flatMap(seat -> Stream.concat(Stream.of(seat.titular()), seat.deputies().stream()))
                .filter(Member::wasThere)
                .map(Member::account)
                .toList();
    }

    /**
     * Returns the moment at which the member confirmed the presence: on the day of the session or later, before or
     * after its opening, until it closed.
     */
    private Optional<Instant> confirmed(String member) {
        return confirmations.stream()
                .filter(row -> row.row().actor().equals(member))
                .map(row -> row.row().writtenAt())
                .filter(at -> !AuthorityClock.dayOf(at).isBefore(day))
                .findFirst();
    }

    /** Returns the name of an account in papers on the day of the session. */
    Named named(String account) {
        return names.of(account, day);
    }

    private String name(String account) {
        return named(account).name();
    }

    /** Returns the proxies that held when the session opened. */
    List<GivenTo> proxies() {
        return given(Member::holderAtTheOpening);
    }

    /** Returns the proxies that the sheet has now, or had last. */
    List<GivenTo> standingProxies() {
        return given(Member::lastHolder);
    }

    private List<GivenTo> given(Function<Member, Optional<String>> holder) {
        return presence.seats().stream()
                .map(SeatPresence::titular)
                .sorted(Comparator.comparing(Member::account, names.precedence(day)))
                .flatMap(giver -> holder.apply(giver).map(to -> given(giver.account(), to)).stream())
                .toList();
    }

    private GivenTo given(String giver, String holder) {
        return new GivenTo(name(giver), name(holder));
    }

    List<Correction> corrections() {
        return presence.corrections().stream().map(this::correction).toList();
    }

    private Correction correction(RecordedEvent<PresenceCorrected> row) {
        PresenceCorrected corrected = row.event();
        return new Correction(
                row.row().writtenAt(),
                Change.valueOf(corrected.change()),
                name(corrected.member()),
                corrected.holder().isEmpty() ? "" : name(corrected.holder()),
                corrected.reason(),
                SessionPresence.isOfTheChair(corrected) ? name(corrected.sheet().chair()) : "",
                corrected.before().present().size(),
                corrected.sheet().present().size(),
                corrected.before().proxies().entrySet().stream()
                        .filter(proxy -> !proxy.getValue()
                                .equals(corrected.sheet().proxies().get(proxy.getKey())))
                        .map(proxy -> given(proxy.getKey(), proxy.getValue()))
                        .toList());
    }
}
