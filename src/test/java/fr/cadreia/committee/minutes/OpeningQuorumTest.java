package fr.cadreia.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningQuorumTest {

    private static final List<String> ONE = List.of("IA-2026-0012");

    @Test
    void isThatOfTheFramework() {
        OpeningQuorum reached = new OpeningQuorum(4, 4, 1, List.of(), false);

        assertThat(reached.onTheSheet()).isEqualTo("quorum\u00a0: 4, réuni à l’ouverture, déports non compris");
        assertThat(reached.required()).isEqualTo("requis\u00a0: 4");
        assertThat(reached.finding()).startsWith("Le quorum est réuni à l’ouverture\u00a0; ");
    }

    @Test
    void isWantedNoMoreWhereEveryCaseIsConvenedAgain() {
        OpeningQuorum second = new OpeningQuorum(2, 4, 0, ONE, true);

        assertThat(second.onTheSheet())
                .isEqualTo("seconde convocation, sans condition de quorum, deux membres au moins");
        assertThat(second.required()).isEqualTo("requis\u00a0: 2 (seconde convocation, sans condition de quorum)");
        assertThat(second.finding()).isEqualTo("Le quorum est constaté pour chaque point, déports non compris.");
        assertThat(new OpeningQuorum(1, 4, 0, ONE, true).wanting())
                .isEqualTo("1 membre étant présent alors que deux au moins doivent l’être à une seconde convocation");
    }

    @Test
    void namesTheCasesThatGoWithoutItBesideOthers() {
        OpeningQuorum mixed = new OpeningQuorum(3, 4, 0, List.of("IA-2026-0012", "IA-2026-0013"), false);

        assertThat(mixed.onTheSheet())
                .isEqualTo("quorum\u00a0: 4, non réuni à l’ouverture, sans condition de quorum pour les dossiers"
                        + " IA-2026-0012, IA-2026-0013");
        assertThat(mixed.required()).isEqualTo("requis\u00a0: 4");
        assertThat(mixed.finding())
                .endsWith("sans condition de quorum sur les dossiers IA-2026-0012, IA-2026-0013, deux membres au moins"
                        + " étant présents.");
        assertThat(mixed.wanting()).isEqualTo("3 membres étant présents pour un quorum de 4");
    }
}
