package fr.cadreia.committee.mandate;

import fr.cadreia.people.Person;
import java.util.List;

/**
 * A seat of the committee, and who may sit in it on a given day.
 *
 * @param deputies may sit when the titular is absent
 */
public record Seat(Person titular, List<Person> deputies) {}
