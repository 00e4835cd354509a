package fr.cadreia.committee.web;

import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.committee.session.SessionSheet;
import fr.cadreia.people.People;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The presence sheet on the page of its session. */
@Component
class SheetPage {

    private final People people;

    SheetPage(People people) {
        this.people = people;
    }

    /** A line of the presence sheet; a deputy sits only when the titular is absent. */
    record Attendee(String id, String name, boolean titular) {}

    /** The presence sheet of an open session, in names. */
    record Present(String present, String absent, String proxies, String chair) {}

    /** Titulars first; then their deputies. */
    List<Attendee> attendees(List<Seat> seats) {
        List<Attendee> attendees = new ArrayList<>();
        seats.forEach(seat ->
                attendees.add(new Attendee(seat.titular().id(), seat.titular().name(), true)));
        seats.forEach(seat -> seat.deputies()
                .forEach(deputy -> attendees.add(new Attendee(
                        deputy.id(),
                        deputy.name() + " (suppléant de " + seat.titular().name() + ")",
                        false))));
        return attendees;
    }

    Present present(SessionSheet sheet, List<Seat> seats) {
        return new Present(
                names(sheet.present().stream()),
                names(seats.stream()
                        .filter(seat -> !sheet.present().contains(seat.titular().id()))
                        .filter(seat -> seat.deputies().stream()
                                .noneMatch(deputy -> sheet.present().contains(deputy.id())))
                        .map(seat -> seat.titular().id())),
                sheet.proxies().stream()
                        .map(proxy -> people.name(proxy.giver()) + " à " + people.name(proxy.holder()))
                        .collect(Collectors.joining(", ")),
                people.name(sheet.chair()));
    }

    private String names(Stream<String> members) {
        return members.map(people::name).sorted().collect(Collectors.joining(", "));
    }
}
