package fr.cadreia.committee.web;

import fr.cadreia.committee.mandate.CommitteeChairs;
import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.committee.minutes.SessionAttendance;
import fr.cadreia.committee.paper.PaperNames;
import fr.cadreia.committee.presence.PresenceSheet;
import fr.cadreia.committee.presence.Quorum;
import fr.cadreia.committee.presence.SessionPresence.Change;
import fr.cadreia.committee.session.AgendaFrameworks;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionOpening;
import fr.cadreia.committee.session.SessionRoom;
import fr.cadreia.committee.session.SessionSheets;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The presence sheet on the page of its session, to fill in, to correct or to read; with its quorum. */
@Component
class SheetPage {

    private final SessionOpening opening;
    private final SessionRoom room;
    private final SessionAttendance attendance;
    private final SessionSheets sheets;
    private final AgendaFrameworks frameworks;
    private final PaperNames names;
    private final People people;

    SheetPage(
            SessionOpening opening,
            SessionRoom room,
            SessionAttendance attendance,
            SessionSheets sheets,
            AgendaFrameworks frameworks,
            PaperNames names,
            People people) {
        this.names = names;
        this.opening = opening;
        this.room = room;
        this.attendance = attendance;
        this.sheets = sheets;
        this.frameworks = frameworks;
        this.people = people;
    }

    /**
     * A line of the presence sheet; a deputy sits only when the titular is absent.
     *
     * @param confirmed whether the member has confirmed presence
     * @param remote whether the member confirmed presence at a distance
     */
    record Attendee(String id, String name, boolean titular, boolean confirmed, boolean remote) {

        Attendee(String id, String name, boolean titular) {
            this(id, name, titular, false, false);
        }

        private Attendee saying(Map<String, Boolean> confirmed) {
            return new Attendee(id, name, titular, confirmed.containsKey(id), confirmed.getOrDefault(id, false));
        }
    }

    void add(Person reader, Session session, Model model) {
        model.addAttribute("confirms", room.isAskedOf(reader, session));
        attendance.of(session).ifPresent(sheet -> model.addAttribute("sheet", sheet));
        switch (session.status()) {
            case CONVENED -> addForm(session, model);
            case OPEN -> addCorrection(session, model);
            default -> {
                // Before the convening and after the close, nothing can be entered.
            }
        }
    }

    private void addForm(Session session, Model model) {
        List<Seat> seats = sheets.seats(session);
        LocalDate day = session.startsAt().toLocalDate();
        Map<String, Boolean> confirmed = room.confirmed(session);
        model.addAttribute(
                "members",
                attendees(seats, day).stream()
                        .map(member -> member.saying(confirmed))
                        .toList());
        model.addAttribute("ahead", opening.isAhead(session));
        model.addAttribute("sooner", opening.isSooner(session));
        model.addAttribute("proxyLines", proxyLines(session));
        model.addAttribute(
                "chair",
                CommitteeChairs.among(seats.stream().map(Seat::titular).toList())
                        .map(Person::id)
                        .orElse(""));
    }

    private int proxyLines(Session session) {
        return frameworks.proxiesPerMember(session) == 0 ? 0 : PresenceSheet.PROXIES;
    }

    private void addCorrection(Session session, Model model) {
        model.addAttribute(
                "members", attendees(sheets.seats(session), session.startsAt().toLocalDate()));
        model.addAttribute("changes", Change.values());
        model.addAttribute("presides", people.name(sheets.now(session).sheet().chair()));
        Optional<Quorum> all = sheets.quorum(session);
        all.ifPresent(figure -> model.addAttribute("quorum", figure));
        Map<String, Quorum> own = new LinkedHashMap<>(sheets.quorums(session));
        model.addAttribute("quorumMissed", !own.values().stream().allMatch(Quorum::isReached));
        own.values().removeIf(figure -> all.equals(Optional.of(figure)));
        model.addAttribute("quorums", own);
    }

    /** Lists the titulars first, then their deputies. */
    private List<Attendee> attendees(List<Seat> seats, LocalDate day) {
        List<Attendee> attendees = new ArrayList<>();
        seats.forEach(seat ->
                attendees.add(new Attendee(seat.titular().id(), seat.titular().name(), true)));
        seats.forEach(seat -> seat.deputies()
                .forEach(deputy -> attendees.add(new Attendee(
                        deputy.id(),
                        deputy.name() + " ("
                                + names.of(deputy.id(), day).agreed("suppléante", "suppléant", "suppléant") + " de "
                                + seat.titular().name() + ")",
                        false))));
        return attendees;
    }
}
