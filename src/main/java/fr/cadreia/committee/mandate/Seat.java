package fr.cadreia.committee.mandate;

import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.List;
import java.util.stream.Stream;

/**
 * A seat of the committee, and who may sit in it on a given day.
 *
 * @param college in which it is, one of the two roles of the committee's members
 * @param deputies may sit when the titular is absent
 */
public record Seat(Person titular, Role college, List<Person> deputies) {

    /** The titular, then the deputies. */
    public Stream<Person> everybody() {
        return Stream.concat(Stream.of(titular), deputies.stream());
    }
}
