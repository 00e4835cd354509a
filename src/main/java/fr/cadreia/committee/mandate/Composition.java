package fr.cadreia.committee.mandate;

import fr.cadreia.committee.paper.PaperNames;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The members in office on a day. Only mandates count: groups of the account and its sign-in do not matter. A member
 * who cannot sign in counts as absent, and the seat stays.
 */
@Component
public class Composition {

    private final People people;
    private final Mandates mandates;
    private final PaperNames names;

    Composition(People people, Mandates mandates, PaperNames names) {
        this.people = people;
        this.names = names;
        this.mandates = mandates;
    }

    /** Returns the seats that are taken on this day, in the order in which papers and pages name their titulars. */
    public List<Seat> seats(LocalDate day) {
        return seats(day, Set::of);
    }

    /**
     * Returns the same seats, and those of these accounts whose mandate was ended early, if its original term covers
     * the day.
     *
     * @param sitting accounts with a seat in an examination that is open, or in a session; asked for only where a mandate
     *     was ended early
     */
    public List<Seat> seats(LocalDate day, Supplier<Set<String>> sitting) {
        List<Mandate> all = mandates.all();
        List<Mandate> current = new ArrayList<>(
                all.stream().filter(mandate -> mandate.covers(day)).toList());
        Set<String> seated = current.stream().map(Mandate::member).collect(Collectors.toSet());
        List<Mandate> ended = all.stream()
                .filter(mandate -> mandate.wouldCover(day) && !seated.contains(mandate.member()))
                .toList();
        Set<String> kept = ended.isEmpty() ? Set.of() : sitting.get();
        ended.stream()
                .filter(mandate -> kept.contains(mandate.member()) && seated.add(mandate.member()))
                .forEach(current::add);
        return current.stream()
                .filter(mandate -> !mandate.isDeputy())
                .sorted(Comparator.comparing(Mandate::member, names.precedence(day)))
                .flatMap(mandate -> person(mandate).stream().map(titular -> seat(titular, mandate, current)))
                .toList();
    }

    private Seat seat(Person titular, Mandate mandate, List<Mandate> current) {
        List<Person> deputies = current.stream()
                .filter(other -> other.titular().equals(mandate.member()))
                .flatMap(other -> person(other).stream())
                .toList();
        return new Seat(titular, mandate.college(), deputies);
    }

    private Optional<Person> person(Mandate mandate) {
        return people.find(mandate.member());
    }

    /**
     * Returns the accounts whose mandate covers this day by its original term. A member whose mandate was ended early
     * stays in the examinations opened before.
     */
    public Set<String> inTerm(LocalDate day) {
        return mandates.all().stream()
                .filter(mandate -> mandate.wouldCover(day))
                .map(Mandate::member)
                .filter(member -> people.find(member).isPresent())
                .collect(Collectors.toSet());
    }
}
