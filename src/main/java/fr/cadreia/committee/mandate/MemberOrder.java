package fr.cadreia.committee.mandate;

import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.Comparator;

/** In which order members are named: whoever presides over the committee, its secretary, then the others by name. */
public final class MemberOrder {

    public static final Comparator<Person> PRECEDENCE =
            Comparator.comparingInt(MemberOrder::rank).thenComparing(Person::name);

    private MemberOrder() {}

    private static int rank(Person member) {
        if (member.has(Role.COMMITTEE_CHAIR)) {
            return 0;
        }
        return member.has(Role.COMMITTEE_SECRETARY) ? 1 : 2;
    }
}
