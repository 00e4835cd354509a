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

/** Who was there, as the timeline of the session tells; what the papers and the page of the session say of each. */
final class Attendees {

    private final SessionPresence presence;
    private final Set<String> departed;
    private final Set<String> chairs;
    private final Naming names;
    private final RecordedEvent<SessionOpened> opened;
    private final LocalDate day;
    private final List<RecordedEvent<PresenceConfirmed>> confirmations;

    /**
     * @param rows of the session's journal, from its opening on
     * @param departed accounts of those who left the committee while the session lasted
     * @param chairs who presides over the committee on a day
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

    /** How a member was away. A member who is represented or has a deputy there is neither excused nor absent. */
    enum Absence {
        /** A deputy sat in the place from the opening on. */
        REPLACED,
        /** No sheet says anything of the member, who is recused from every point. */
        RECUSED,
        REPRESENTED,
        EXCUSED,
        ABSENT
    }

    /**
     * The seat of a member.
     *
     * @param college its French name
     * @param presides whether it is that of the person who presides over the committee
     * @param titular name of the member whose deputy sits in it; empty for the titular
     */
    record SeatOf(String college, boolean ofTheAgents, boolean presides, Optional<String> titular) {}

    /** Name of whom a member gave a proxy, and for how long. */
    record Proxy(String holder, Span span) {}

    /** A proxy between two names. */
    record GivenTo(String giver, String holder) {}

    /**
     * A member in office, or a deputy who sat.
     *
     * @param stays in their order, none for who was never there
     * @param absence empty for who was there
     * @param replacedLater whether a deputy came into the seat after the opening
     * @param departed whether the member left the committee while the session lasted
     * @param confirmed when the member said to be there
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

        /** Whether at a distance, once for each of both ways in which the member was there. */
        public List<Boolean> remote() {
            return stays.stream().map(Stay::remote).distinct().toList();
        }

        /** When a member came who was not there from the opening on, or came back. */
        public List<Instant> arrivals() {
            return stays.stream().flatMap(stay -> stay.span().from().stream()).toList();
        }

        public List<Instant> departures() {
            return stays.stream().flatMap(stay -> stay.span().until().stream()).toList();
        }
    }

    /**
     * What was corrected in the sheet.
     *
     * @param member name
     * @param holder name of who gets the member's proxy, or empty
     * @param chair name of who presides from then on, or empty where nobody else does
     * @param before how many were there
     * @param now how many are there since
     * @param ended proxies that ended with it
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

    /** Who presided, one after the other; French. The list of decisions is kept with it. */
    String chairs() {
        return chairs(Named::full);
    }

    /** The same without the quality. */
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

    /** The members in office, in the order of precedence; deputies follow. */
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

    /** The college as it was when the session opened. */
    private SeatOf seatOf(Member member, boolean presides, Optional<String> titular) {
        Optional<Role> college = Role.of(opened.event().colleges().getOrDefault(member.account(), ""));
        return new SeatOf(
                college.map(Colleges::name).orElse(""),
                college.filter(Role.COMMITTEE_AGENTS::equals).isPresent(),
                presides,
                titular);
    }

    /** Accounts of those who were in the session at some time, in their order. */
    List<String> there() {
        return presence.seats().stream()
                .sorted(Comparator.comparing(seat -> seat.titular().account(), names.precedence(day)))
                .flatMap(seat -> Stream.concat(Stream.of(seat.titular()), seat.deputies().stream()))
                .filter(Member::wasThere)
                .map(Member::account)
                .toList();
    }

    /**
     * The confirmation of the member's presence: from the day of the session on, before or after its opening, until it
     * closed.
     */
    private Optional<Instant> confirmed(String member) {
        return confirmations.stream()
                .filter(row -> row.row().actor().equals(member))
                .map(row -> row.row().writtenAt())
                .filter(at -> !AuthorityClock.dayOf(at).isBefore(day))
                .findFirst();
    }

    /** How papers name an account on the day of the session. */
    Named named(String account) {
        return names.of(account, day);
    }

    private String name(String account) {
        return named(account).name();
    }

    /** The proxies that held when the session opened. */
    List<GivenTo> proxies() {
        return given(Member::holderAtTheOpening);
    }

    /** The proxies as the sheet has them now, or had them last. */
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
