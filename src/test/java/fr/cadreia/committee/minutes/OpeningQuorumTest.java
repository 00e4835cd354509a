package fr.cadreia.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.minutes.OpeningQuorum.Counts;
import fr.cadreia.committee.paper.PaperSentence;
import fr.cadreia.committee.presence.Quorum;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpeningQuorumTest {

    private static final List<String> ONE = List.of("2");
    private static final Counts COUNTS = new Counts(7, 4, 0, 0, 2, 1);

    private static String finding(OpeningQuorum quorum) {
        return PaperSentence.of("finding", Map.of("q", quorum));
    }

    private static String wanting(OpeningQuorum quorum) {
        return PaperSentence.of("want-of-quorum", "wanting", Map.of("quorum", quorum));
    }

    @Test
    void isToldInTheWordsOfAPoint() {
        Quorum quorum = new Quorum(4, 4, 6);

        assertThat(finding(new OpeningQuorum(COUNTS, quorum, List.of(), false)))
                .isEqualTo("Quorum atteint à l’ouverture\u00a0: " + quorum.figures()
                        + ", déports non compris. Il est constaté de nouveau pour chaque point.");
    }

    @Test
    void isWantedNoMoreWhereEveryCaseIsConvenedAgain() {
        OpeningQuorum second = new OpeningQuorum(COUNTS, new Quorum(2, 4, 7), ONE, true);

        assertThat(finding(second))
                .isEqualTo("Seconde convocation, sans condition de quorum, deux membres au moins étant présents. Il est"
                        + " constaté de nouveau pour chaque point.");
        assertThat(wanting(new OpeningQuorum(COUNTS, new Quorum(1, 4, 7), ONE, true)))
                .isEqualTo("1 membre étant présent alors que deux au moins doivent l’être à une seconde convocation");
    }

    @Test
    void namesTheCasesThatGoWithoutItBesideOthers() {
        OpeningQuorum mixed = new OpeningQuorum(COUNTS, new Quorum(3, 4, 7), List.of("2", "3"), false);

        assertThat(finding(mixed))
                .startsWith("Quorum non atteint à l’ouverture\u00a0: 3 membres présents sur 7 (minimum\u00a0: 4)")
                .endsWith("sans condition de quorum sur les points n°\u00a02 et 3, deux membres au moins"
                        + " étant présents.");
        assertThat(wanting(mixed)).isEqualTo("3 membres étant présents pour un quorum de 4");
    }
}
