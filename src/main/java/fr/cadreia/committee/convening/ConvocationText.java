package fr.cadreia.committee.convening;

import static java.util.Map.entry;

import fr.cadreia.committee.mandate.Colleges;
import fr.cadreia.committee.mandate.CommitteeChairs;
import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.committee.minutes.UnapprovedMinutes;
import fr.cadreia.committee.paper.PaperForm;
import fr.cadreia.committee.paper.PaperNames;
import fr.cadreia.committee.paper.PaperNames.Named;
import fr.cadreia.committee.paper.SessionPaper;
import fr.cadreia.committee.paper.Signature;
import fr.cadreia.committee.paper.Signature.Part;
import fr.cadreia.committee.presence.BallotRules;
import fr.cadreia.committee.presence.PresenceAt;
import fr.cadreia.committee.session.AgendaFrameworks;
import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionSeats;
import fr.cadreia.committee.session.SinceLastSession;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.SessionEvent.ConveningEvent;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The text of a convocation: a letter of the chair with the facts that the members must know, after the model of CGCT
 * L2121-10 to L2121-12.
 */
@Component
class ConvocationText {

    private final CaseRecords records;
    private final SessionSeats sessionSeats;
    private final AgendaFrameworks agenda;
    private final UnapprovedMinutes minutes;
    private final AnnouncedPoints announced;
    private final SinceLastSession informed;
    private final PaperForm form;
    private final PaperNames names;

    ConvocationText(
            CaseRecords records,
            SessionSeats sessionSeats,
            AgendaFrameworks agenda,
            UnapprovedMinutes minutes,
            AnnouncedPoints announced,
            SinceLastSession informed,
            PaperForm form,
            PaperNames names) {
        this.records = records;
        this.sessionSeats = sessionSeats;
        this.agenda = agenda;
        this.minutes = minutes;
        this.announced = announced;
        this.informed = informed;
        this.form = form;
        this.names = names;
    }

    /**
     * A member to whom the convocation is sent.
     *
     * @param titular name of the member whose deputy it is; empty for a titular
     */
    record Recipient(Named person, String college, Optional<String> titular) {}

    /**
     * @param points the points that the convocation announces
     * @param convening the journal's row of the session's convening, or of the point that has joined the session
     * @param number of the convocation within the session, from 1
     * @param replaced the moment at which the replaced convocation was filed
     * @return a whole HTML page
     */
    String of(
            Session session, List<AgendaItem> points, JournalEntry convening, int number, Optional<Instant> replaced) {
        ConveningEvent said = convening.as(ConveningEvent.class).orElseThrow();
        FrameworkVersion framework = records.frameworks().inForce();
        LocalDate day = session.startsAt().toLocalDate();
        List<Seat> seats = sessionSeats.of(session);
        boolean completes = convening.kind() == JournalKind.POINT_JOINED;
        Instant at = convening.writtenAt();
        List<String> titulars = seats.stream().map(seat -> seat.titular().id()).toList();
        long quorum = OtherRules.needed(titulars, framework);
        return form.page(
                "committee/convocation-text",
                SessionPaper.CONVOCATION.mark(session.number()) + number,
                at,
                Map.ofEntries(
                        entry("number", session.number()),
                        entry("completes", completes),
                        entry("replaced", replaced),
                        entry("startsAt", session.startsAt()),
                        entry("day", day),
                        entry("place", session.place()),
                        entry("distance", !session.videoLink().isBlank()),
                        entry("clearDays", clearDays(at, day)),
                        entry("urgency", said.urgency()),
                        entry("second", said.second()),
                        entry(
                                "secondPoints",
                                said.second().stream()
                                        .map(reference -> Integer.toString(session.point(reference)))
                                        .toList()),
                        entry("withoutDebate", announced.of(session, points, false)),
                        entry("withDebate", announced.of(session, points, true)),
                        entry("notes", points.size()),
                        entry("minutes", completes ? List.of() : minutes.before(day)),
                        entry("late", completes ? List.of() : late(session)),
                        entry("information", completes ? List.of() : informed.before(session, at)),
                        entry("awaiting", completes ? List.of() : informed.awaitingAct(at)),
                        entry("members", seats.size()),
                        entry("quorum", quorum),
                        entry("framework", framework.number()),
                        entry("proxies", agenda.proxiesPerMember(session)),
                        entry("otherRules", new OtherRules(titulars, quorum, said.second()).of(agenda.of(session))),
                        entry("recipients", recipients(seats, day)),
                        entry(
                                "chair",
                                CommitteeChairs.among(seats.stream()
                                                .map(Seat::titular)
                                                .toList())
                                        .map(member -> names.of(member.id(), day))),
                        entry("impeded", !said.impediment().isEmpty()),
                        entry("byTheChair", records.people().has(convening.actor(), Role.COMMITTEE_CHAIR)),
                        // Where the framework leaves the convening to the secretariat, what adopted it delegates.
                        entry("delegating", records.frameworks().of(convening.frameworkVersion())),
                        entry("signature", new Signature(Part.COMMITTEE_CHAIR, names.of(convening.actor(), day), at))));
    }

    /** Returns the recipients: each titular, followed by the deputies. */
    private List<Recipient> recipients(List<Seat> seats, LocalDate day) {
        return seats.stream()
                .flatMap(seat -> {
                    Named titular = names.of(seat.titular().id(), day);
                    String college = Colleges.name(seat.college());
                    return Stream.concat(
                            Stream.of(new Recipient(titular, college, Optional.empty())),
                            seat.deputies().stream()
                                    .map(deputy -> new Recipient(
                                            names.of(deputy.id(), day), college, Optional.of(titular.name()))));
                })
                .toList();
    }

    List<String> late(Session session) {
        return announced.late(session);
    }

    /** Returns the days between the day of the convening and the day of the session, without these two. */
    private static long clearDays(Instant convened, LocalDate held) {
        return Math.max(0, ChronoUnit.DAYS.between(AuthorityClock.dayOf(convened), held) - 1);
    }

    /**
     * The points of an agenda whose quorum differs from the one that the convocation names for the session.
     *
     * @param titulars the members in office
     * @param quorum how many of them the session as a whole asks for
     * @param second cases that are convened again, without quorum
     */
    record OtherRules(List<String> titulars, long quorum, List<String> second) {

        /** A point and the number of members that it asks for. */
        record Rule(int point, String version, long members) {}

        /** @param points version of each one's examination by case, in the order of the agenda */
        List<Rule> of(Map<String, FrameworkVersion> points) {
            List<Rule> rules = new ArrayList<>();
            int number = 0;
            for (Map.Entry<String, FrameworkVersion> point : points.entrySet()) {
                number++;
                long members = needed(titulars, point.getValue());
                if (members != quorum && !second.contains(point.getKey())) {
                    rules.add(new Rule(number, point.getValue().number(), members));
                }
            }
            return rules;
        }

        /** The number of members needed for a point from which nobody is recused. */
        static long needed(List<String> titulars, FrameworkVersion version) {
            return PresenceAt.before(titulars)
                    .votingBody(member -> true, false)
                    .quorum(BallotRules.of(version.settings()))
                    .needed();
        }
    }
}
