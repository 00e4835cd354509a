package fr.cadreia.committee.examination;

import static org.assertj.core.api.Assertions.assertThat;

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
    void aTitularAndTheOwnDeputyFillOneSeat() {
        Electorate electorate = new Electorate(List.of("chair"), List.of(), Map.of(DEPUTY, "chair"), false);

        assertThat(electorate.maySit(member -> true)).containsExactly("chair", DEPUTY);
        assertThat(electorate.seatsToFill(member -> true)).isEqualTo(1);
    }
}
