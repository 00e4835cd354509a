package fr.cadreia.committee.mandate;

import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.List;

/**
 * A seat of the committee, and who may sit in it on a given day.
 *
 * @param college in which it is, one of the two roles of the committee's members
 * @param deputies may sit when the titular is absent
 */
public record Seat(Person titular, Role college, List<Person> deputies) {}
