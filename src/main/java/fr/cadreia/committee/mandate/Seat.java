package fr.cadreia.committee.mandate;

import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.List;
import java.util.stream.Stream;

/**
 * A seat of the committee, and the people who may sit in it on a given day.
 *
 * @param college the seat's college, one of the two roles of the committee's members
 * @param deputies people who may sit when the titular is absent
 */
public record Seat(Person titular, Role college, List<Person> deputies) {

    /** Returns the titular, then the deputies. */
    public Stream<Person> everybody() {
        return Stream.concat(Stream.of(titular), deputies.stream());
    }
}
