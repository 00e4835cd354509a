package fr.cadreia.committee.presence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may sit, and how many seats they fill. */
class ElectorateTest {

    private static final String DEPUTY = "deputy";

    @Test
    void theDeputyOfARecusedMemberDoesNotSit() {
        Electorate electorate =
                new Electorate(List.of("chair", "elected3"), List.of("elected3"), Map.of(DEPUTY, "elected3"), false);

        assertThat(electorate.maySit(member -> true)).containsExactly("chair");
        assertThat(electorate.seated(List.of("chair", DEPUTY), member -> true)).containsExactly("chair", "elected3");
    }

    @Test
    void theirDeputiesSitWhenEveryTitularIsRecused() {
        Electorate impeded = new Electorate(
                List.of("chair", "elected3"), List.of("chair", "elected3"), Map.of(DEPUTY, "elected3"), false);
        Electorate renewed = impeded.withDeputiesOfRecused();

        assertThat(impeded.maySit(member -> true)).isEmpty();
        assertThat(renewed.maySit(member -> true)).containsExactly(DEPUTY);
        assertThat(renewed.seatsToFill(member -> true)).isEqualTo(1);
        assertThat(renewed.seated(List.of(DEPUTY), member -> true)).containsExactly("chair", DEPUTY);
        assertThat(renewed.recusing(Set.of(DEPUTY)).maySit(member -> true)).isEmpty();
    }

    @Test
    void theProposersSideIsRecusedFromTheStart() {
        Seat theirs =
                new Seat(person("elected1", "proposer"), Role.COMMITTEE_ELECTED, List.of(person("d1", "valmont")));
        Seat others = new Seat(
                person("elected2", "valmont"),
                Role.COMMITTEE_ELECTED,
                List.of(person("d2", "proposer"), person("d3", "valmont")));

        assertThat(Electorate.of(List.of(theirs, others), "proposer"))
                .isEqualTo(new Electorate(
                        List.of("elected1", "elected2"),
                        List.of("elected1"),
                        Map.of("d1", "elected1", "d3", "elected2"),
                        false));
    }

    private static Person person(String id, String organisation) {
        return new Person(id, id, organisation, Set.of(Role.COMMITTEE_ELECTED), Set.of());
    }

    @Test
    void aDeclarationOfSomebodyWhoHasNoSeatInThisExaminationIsLeftAside() {
        Electorate electorate =
                new Electorate(List.of("chair", "elected3"), List.of(), Map.of(DEPUTY, "elected3"), false);

        assertThat(electorate.recusing(Set.of(DEPUTY, "former")).recused()).containsExactly(DEPUTY);
    }

    @Test
    void aTitularAndTheOwnDeputyFillOneSeat() {
        Electorate electorate = new Electorate(List.of("chair"), List.of(), Map.of(DEPUTY, "chair"), false);

        assertThat(electorate.maySit(member -> true)).containsExactly("chair", DEPUTY);
        assertThat(electorate.seatsToFill(member -> true)).isEqualTo(1);
    }
}
