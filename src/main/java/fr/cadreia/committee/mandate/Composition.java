package fr.cadreia.committee.mandate;

import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who is in office on a day. A member belongs to a college (a group of accounts); mandates say since when, until when, and
 * whose deputy. A member without any mandate on record is a titular without term.
 */
@Component
public class Composition {

    private final People people;
    private final Mandates mandates;

    Composition(People people, Mandates mandates) {
        this.people = people;
        this.mandates = mandates;
    }

    /** The seats that are taken on this day. */
    public List<Seat> seats(LocalDate day) {
        List<Mandate> known = mandates.all();
        List<Person> members = members();
        return members.stream()
                .filter(member -> isTitular(member, known, day))
                .map(titular -> new Seat(titular, deputies(titular, members, known, day)))
                .toList();
    }

    /** The accounts that sit on this day, as titular or as deputy of one who does. */
    public Set<String> inOffice(LocalDate day) {
        return seats(day).stream()
                .flatMap(seat -> Stream.concat(Stream.of(seat.titular()), seat.deputies().stream()))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    /** The accounts of both colleges, in office or not. */
    public List<Person> members() {
        return Stream.of(Role.COMMITTEE_ELECTED, Role.COMMITTEE_AGENTS)
                .flatMap(role -> people.members(role).stream())
                .distinct()
                .toList();
    }

    private static boolean isTitular(Person member, List<Mandate> known, LocalDate day) {
        List<Mandate> own = known.stream()
                .filter(mandate -> mandate.member().equals(member.id()))
                .toList();
        return own.isEmpty() || own.stream().anyMatch(mandate -> !mandate.isDeputy() && mandate.covers(day));
    }

    private static List<Person> deputies(Person titular, List<Person> members, List<Mandate> known, LocalDate day) {
        List<Person> deputies = new ArrayList<>();
        known.stream()
                .filter(mandate -> mandate.titular().equals(titular.id()) && mandate.covers(day))
                .forEach(mandate -> members.stream()
                        .filter(member -> member.id().equals(mandate.member()))
                        .forEach(deputies::add));
        return List.copyOf(deputies);
    }
}
