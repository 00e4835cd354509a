package fr.cadreia.committee.minutes;

import fr.cadreia.committee.mandate.Colleges;
import fr.cadreia.committee.paper.Naming;
import fr.cadreia.committee.presence.SeatPresence;
import fr.cadreia.committee.presence.SeatPresence.GivenProxy;
import fr.cadreia.committee.presence.SeatPresence.Member;
import fr.cadreia.committee.presence.SeatPresence.Span;
import fr.cadreia.committee.presence.SeatPresence.Stay;
import fr.cadreia.committee.presence.SessionPresence;
import fr.cadreia.committee.presence.SessionPresence.Change;
import fr.cadreia.committee.session.SessionWords;
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

/** Who was there, as the timeline of the session tells, in the words of its papers; French. */
final class Attendees {

    private static final String NEXT = "\u00a0; ";

    private final SessionPresence presence;
    private final Set<String> departed;
    private final Set<String> chairs;
    private final Naming names;
    private final RecordedEvent<SessionOpened> opened;
    private final LocalDate day;
    private final List<SeatPresence> seats;
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
        this.seats = presence.seats();
    }

    /**
     * A line of the list of members; French.
     *
     * @param quality the person's function
     * @param seat as titular or as deputy
     * @param confirmed when the member said to be there, or empty
     */
    public record Line(String name, String quality, String college, String seat, String presence, String confirmed) {

        public boolean isOfTheAgents() {
            return college.equals(Colleges.name(Role.COMMITTEE_AGENTS));
        }
    }

    /**
     * A line of the presence sheet as it is printed; French.
     *
     * @param presence there, on site or at a distance, or why not
     * @param signed who said that the member was there; empty for a member who was not
     */
    record SheetLine(
            String name,
            String quality,
            String college,
            String seat,
            String presence,
            String proxy,
            String arrival,
            String departure,
            String signed) {}

    /**
     * A person with the seat, before it is said in one way or another.
     *
     * @param replaced whether a deputy sat in this titular's place as the session opened
     * @param later whether one sat in it afterwards
     */
    private record Attendee(Member member, String seat, boolean replaced, boolean later) {}

    SessionPresence presence() {
        return presence;
    }

    /** Who presided, one after the other. @param name what an account is called */
    static String chairs(SessionPresence presence, Function<String, String> name) {
        return presence.chairs().stream()
                .map(chair -> name.apply(chair.account())
                        + chair.from()
                                .map(at -> " à partir de " + SessionWords.time(at))
                                .orElse(""))
                .collect(Collectors.joining(", puis "));
    }

    /** The members in office, in the order of precedence; deputies follow. */
    List<Line> lines() {
        return attendees()
                .map(attendee -> {
                    String account = attendee.member().account();
                    return new Line(
                            name(account),
                            names.of(account, day).quality(),
                            college(account),
                            attendee.seat(),
                            sentence(attendee)
                                    + (departed.contains(account) ? ", a quitté le comité en cours de séance" : ""),
                            attendee.member().wasThere() ? confirmed(account) : "");
                })
                .toList();
    }

    /** The same people, as lines of the presence sheet. */
    List<SheetLine> sheet() {
        return attendees()
                .map(attendee -> {
                    Member member = attendee.member();
                    String account = member.account();
                    String confirmed = confirmed(account);
                    return new SheetLine(
                            name(account),
                            names.of(account, day).quality(),
                            college(account),
                            attendee.seat(),
                            state(attendee),
                            member.proxies().stream().map(this::to).collect(Collectors.joining(NEXT)),
                            hours(member, Span::from),
                            hours(member, Span::until),
                            !member.wasThere() ? "" : confirmed.isEmpty() ? "constaté par le secrétariat" : confirmed);
                })
                .toList();
    }

    List<String> there() {
        return attendees()
                .map(Attendee::member)
                .filter(Member::wasThere)
                .map(Member::account)
                .toList();
    }

    private Stream<Attendee> attendees() {
        return seats.stream()
                .sorted(Comparator.comparing(seat -> seat.titular().account(), names.precedence(day)))
                .flatMap(seat -> Stream.concat(Stream.of(titular(seat)), deputies(seat)));
    }

    private Attendee titular(SeatPresence seat) {
        boolean chair = chairs.contains(seat.titular().account());
        return new Attendee(
                seat.titular(),
                chair ? "Titulaire, présidence du comité" : "Titulaire",
                seat.hasDeputyAtTheOpening(),
                !seat.deputies().isEmpty());
    }

    private Stream<Attendee> deputies(SeatPresence seat) {
        return seat.deputies().stream()
                .map(deputy -> new Attendee(
                        deputy,
                        names.of(deputy.account(), day).agreed("Suppléante", "Suppléant", "Suppléant") + " de "
                                + name(seat.titular().account()),
                        false,
                        false));
    }

    /** « Présente sur place jusqu'à 15 h 00, puis à distance à partir de 16 h 00 », or why not, and every proxy. */
    private String sentence(Attendee attendee) {
        Member member = attendee.member();
        String proxies =
                member.proxies().stream().map(proxy -> "pouvoir à " + to(proxy)).collect(Collectors.joining(", "));
        if (!member.wasThere()) {
            return state(attendee) + (proxies.isEmpty() ? "" : ", " + proxies);
        }
        return agreed(member, "Présente ", "Présent ")
                + member.stays().stream()
                        .map(stay -> where(stay) + during(stay.span()))
                        .collect(Collectors.joining(", puis "))
                + (proxies.isEmpty() ? "" : " (" + proxies + ")");
    }

    /** There, on site or at a distance, or why not. */
    private String state(Attendee attendee) {
        Member member = attendee.member();
        return member.wasThere()
                ? agreed(member, "Présente ", "Présent ")
                        + member.stays().stream()
                                .map(Attendees::where)
                                .distinct()
                                .collect(Collectors.joining(" et "))
                : absence(attendee);
    }

    /**
     * The absence as the seat is counted: a member who is represented or has a deputy there is neither excused nor
     * absent.
     */
    private String absence(Attendee attendee) {
        Member member = attendee.member();
        if (attendee.replaced()) {
            return agreed(member, "Suppléée", "Suppléé");
        }
        if (!member.asked()) {
            return "Déport";
        }
        String why = member.holderAtTheOpening().isPresent()
                ? agreed(member, "Représentée", "Représenté")
                : member.excused() ? agreed(member, "Excusée", "Excusé") : agreed(member, "Absente", "Absent");
        return why
                + (attendee.later()
                        ? agreed(member, ", suppléée en cours de séance", ", suppléé en cours de séance")
                        : "");
    }

    private String agreed(Member member, String feminine, String masculine) {
        return names.of(member.account(), day).agreed(feminine, masculine, masculine);
    }

    /** The hours of a member who was not there from the opening on, or came back. */
    private static String hours(Member member, Function<Span, Optional<Instant>> end) {
        return member.stays().stream()
                .flatMap(stay -> end.apply(stay.span()).stream())
                .map(SessionWords::time)
                .collect(Collectors.joining(NEXT));
    }

    private String to(GivenProxy proxy) {
        return name(proxy.holder()) + during(proxy.span());
    }

    private static String where(Stay stay) {
        return stay.remote() ? "à distance" : "sur place";
    }

    private static String during(Span span) {
        return span.from().map(at -> " à partir de " + SessionWords.time(at)).orElse("")
                + span.until().map(at -> " jusqu’à " + SessionWords.time(at)).orElse("");
    }

    /**
     * The confirmation of the member's presence: from the day of the session on, before or after its opening, until it
     * closed.
     */
    private String confirmed(String member) {
        return confirmations.stream()
                .filter(row -> row.row().actor().equals(member))
                .map(row -> row.row().writtenAt())
                .filter(at -> !AuthorityClock.dayOf(at).isBefore(day))
                .findFirst()
                .map(at -> "confirmé par le membre à " + SessionWords.time(at))
                .orElse("");
    }

    String name(String member) {
        return names.of(member, day).name();
    }

    /** The college as it was when the session opened. */
    private String college(String member) {
        return role(member).map(Colleges::name).orElse("");
    }

    private Optional<Role> role(String member) {
        return Role.of(opened.event().colleges().getOrDefault(member, ""));
    }

    /** The proxies that held when the session opened; French. */
    List<String> proxies() {
        return given(Member::holderAtTheOpening);
    }

    /** The proxies as the sheet has them now, or had them last; French. */
    List<String> standingProxies() {
        return given(Member::lastHolder);
    }

    private List<String> given(Function<Member, Optional<String>> holder) {
        return seats.stream()
                .map(SeatPresence::titular)
                .sorted(Comparator.comparing(Member::account, names.precedence(day)))
                .flatMap(giver -> holder.apply(giver).map(to -> name(giver.account()) + " à " + name(to)).stream())
                .toList();
    }

    /** What was corrected, and how many were there before and after; French sentences. */
    List<String> changes() {
        return presence.corrections().stream().map(this::sentence).toList();
    }

    private String sentence(RecordedEvent<PresenceCorrected> row) {
        PresenceCorrected corrected = row.event();
        String holder = corrected.holder();
        String reason = corrected.reason();
        return "À " + SessionWords.time(row.row().writtenAt()) + " – "
                + Change.valueOf(corrected.change()).label() + "\u00a0: " + name(corrected.member())
                + (holder.isEmpty() ? "" : ", qui donne pouvoir à " + name(holder))
                + (reason.isEmpty() ? "" : " (" + reason + ")")
                + (SessionPresence.isOfTheChair(corrected)
                        ? ". " + name(corrected.sheet().chair()) + " préside désormais la séance"
                        : "")
                + ". Membres présents\u00a0: "
                + corrected.before().present().size() + ", désormais "
                + corrected.sheet().present().size() + "." + ended(corrected);
    }

    /** Sentences on the proxies that ended with this correction, each after a blank. */
    private String ended(PresenceCorrected correction) {
        return correction.before().proxies().entrySet().stream()
                .filter(proxy ->
                        !proxy.getValue().equals(correction.sheet().proxies().get(proxy.getKey())))
                .map(proxy -> " Le pouvoir de " + name(proxy.getKey()) + " à " + name(proxy.getValue())
                        + " devient sans objet.")
                .collect(Collectors.joining());
    }
}
