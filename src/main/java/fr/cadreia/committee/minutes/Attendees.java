package fr.cadreia.committee.minutes;

import fr.cadreia.committee.examination.BallotRules;
import fr.cadreia.committee.mandate.Colleges;
import fr.cadreia.committee.paper.Naming;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.committee.session.SheetCorrection.Change;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent.PresenceConfirmed;
import fr.cadreia.journal.SessionEvent.PresenceCorrected;
import fr.cadreia.journal.SessionEvent.SessionOpened;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who was there, from the row that opened the session and those that corrected its presence sheet. */
final class Attendees {

    private final Set<String> departed;
    private final Set<String> chairs;
    private final Naming names;
    private final RecordedEvent<SessionOpened> opened;
    private final LocalDate day;
    private final List<SeatPresence> seats;
    private final List<RecordedEvent<PresenceCorrected>> corrections;
    private final List<RecordedEvent<PresenceConfirmed>> confirmations;

    /**
     * @param departed accounts of those who left the committee while the session lasted
     * @param chairs who presides over the committee on a day
     */
    Attendees(List<JournalEntry> rows, Set<String> departed, Function<LocalDate, Set<String>> chairs, Naming names) {
        this.names = names;
        this.departed = departed;
        this.opened = RecordedEvent.last(rows, SessionOpened.class).orElseThrow();
        this.day = AuthorityClock.dayOf(opened.row().writtenAt());
        this.chairs = chairs.apply(day);
        this.corrections = RecordedEvent.in(rows, PresenceCorrected.class).toList();
        this.confirmations = RecordedEvent.in(rows, PresenceConfirmed.class).toList();
        this.seats = SessionPresence.of(opened.event(), corrections);
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

    /** A person with the seat, before it is said in one way or another. */
    private record Attendee(MemberPresence presence, String seat, PresenceWords words) {}

    /** Who was there when the session opened, and who was not. */
    OpeningCounts counts() {
        return OpeningCounts.of(seats);
    }

    /** How many members had to be there, by the version of the framework that was in force as the session opened. */
    long needed(Frameworks frameworks) {
        String version = opened.row().frameworkVersion();
        return counts().needed(BallotRules.of(frameworks.of(version).settings()));
    }

    /** The members in office, in the order of precedence; deputies follow. */
    List<Line> lines() {
        return attendees()
                .map(attendee -> {
                    MemberPresence presence = attendee.presence();
                    String account = presence.account();
                    return new Line(
                            name(account),
                            names.of(account, day).quality(),
                            college(account),
                            attendee.seat(),
                            attendee.words().sentence()
                                    + (departed.contains(account) ? ", a quitté le comité en cours de séance" : ""),
                            presence.wasThere() ? confirmed(account) : "");
                })
                .toList();
    }

    /** The same as the presence sheet has them. */
    List<SheetLine> sheet() {
        return attendees()
                .map(attendee -> {
                    PresenceWords words = attendee.words();
                    String account = attendee.presence().account();
                    String confirmed = confirmed(account);
                    return new SheetLine(
                            name(account),
                            names.of(account, day).quality(),
                            college(account),
                            attendee.seat(),
                            words.state(),
                            words.holders(),
                            words.arrivals(),
                            words.departures(),
                            !attendee.presence().wasThere()
                                    ? ""
                                    : confirmed.isEmpty() ? "constaté par le secrétariat" : confirmed);
                })
                .toList();
    }

    List<String> there() {
        return attendees()
                .map(Attendee::presence)
                .filter(MemberPresence::wasThere)
                .map(MemberPresence::account)
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
                new PresenceWords(
                        seat.titular(),
                        seat.hasDeputyAtTheOpening(),
                        !seat.deputies().isEmpty(),
                        names,
                        day));
    }

    private Stream<Attendee> deputies(SeatPresence seat) {
        return seat.deputies().stream()
                .map(deputy -> new Attendee(
                        deputy,
                        names.of(deputy.account(), day).agreed("Suppléante", "Suppléant", "Suppléant") + " de "
                                + name(seat.titular().account()),
                        new PresenceWords(deputy, false, false, names, day)));
    }

    /** From the day of the session on, before it opened or after, until it closed. */
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

    /** As it was when the session opened. */
    private String college(String member) {
        return role(member).map(Colleges::name).orElse("");
    }

    private Optional<Role> role(String member) {
        return Role.of(opened.event().colleges().getOrDefault(member, ""));
    }

    /** The proxies that held when the session opened; French. */
    List<String> proxies() {
        return given(MemberPresence::holderAtTheOpening);
    }

    /** The proxies as the sheet has them now, or had them last; French. */
    List<String> standingProxies() {
        return given(MemberPresence::lastHolder);
    }

    private List<String> given(Function<MemberPresence, Optional<String>> holder) {
        return seats.stream()
                .map(SeatPresence::titular)
                .sorted(Comparator.comparing(MemberPresence::account, names.precedence(day)))
                .flatMap(giver -> holder.apply(giver).map(to -> name(giver.account()) + " à " + name(to)).stream())
                .toList();
    }

    /** What was corrected, and how many were there before and after; French sentences. */
    List<String> changes() {
        return corrections.stream().map(this::sentence).toList();
    }

    private String sentence(RecordedEvent<PresenceCorrected> row) {
        PresenceCorrected corrected = row.event();
        String holder = corrected.holder();
        String reason = corrected.reason();
        return "À " + SessionWords.time(row.row().writtenAt()) + " – "
                + Change.valueOf(corrected.change()).label() + "\u00a0: " + name(corrected.member())
                + (holder.isEmpty() ? "" : ", qui donne pouvoir à " + name(holder))
                + (reason.isEmpty() ? "" : " (" + reason + ")")
                + (SessionChairs.isChange(corrected)
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
