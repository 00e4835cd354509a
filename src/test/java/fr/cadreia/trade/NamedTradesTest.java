package fr.cadreia.trade;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.trade.NamedTrades.Named;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trades and their numbers, in the words in which departments write them. */
class NamedTradesTest {

    private static List<String> read(String text) {
        return NamedTrades.of(text).stream()
                .map(named -> named.agents().map(String::valueOf).orElse("?") + " " + named.name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6 chargées d’accueil, 1 responsable                                | 6 chargées d’accueil; 1 responsable
            Six juristes et leur assistante.                                   | 6 juristes; 1 assistante
            Les trois agents du service usagers, qui rédigent moins            | 3 agents du service usagers
            Quatorze agents du réseau, dont deux fontainiers                   | 14 agents du réseau
            Cent quarante rédacteurs et assistantes de direction.              | 140 rédacteurs
            Cent quatre-vingts agents administratifs de quatorze directions    | 180 agents administratifs de quatorze directions
            Quarante-six travailleurs sociaux, tenus au secret professionnel.  | 46 travailleurs sociaux
            Les agents d’accueil de vingt-deux écoles et les interprètes       | ? agents d’accueil de vingt-deux écoles; ? interprètes
            quatre-vingt-dix-sept gardiens                                     | 97 gardiens
            deux cent trois conducteurs                                        | 203 conducteurs
            1 200 agents                                                       | 1200 agents
            Tout le monde                                                      |
            """)
    void aTradeIsReadWithItsNumber(String text, String trades) {
        assertThat(String.join("; ", read(text))).isEqualTo(trades == null ? "" : trades);
    }

    @Test
    void spellingsOfOneTradeAreAlike() {
        assertThat(NamedTrades.of("2 Juristes, une juriste").stream().map(Named::key))
                .containsExactly("juriste", "juriste");
    }

    @Test
    void aNumberLargerThanAnyAuthorityIsNotRead() {
        assertThat(read("9999 9999 9999 9999 juristes, cent cent cent cent cent cent greffiers"))
                .allSatisfy(trade -> assertThat(trade).matches("\\d{1,8} .*"));
    }

    @Test
    void aSmallNumberIsNotFoundBetweenASumAndItsParts() {
        assertThat(Trades.trained(List.of(12, 3)))
                .isEqualTo("12\u00a0agents, ailleurs moins de cinq agents par dossier");
        assertThat(Trades.trained(List.of(2, 4))).isEqualTo("moins de cinq agents par dossier");
        assertThat(Trades.trained(List.of(4))).isEqualTo("moins de cinq agents");
        assertThat(Trades.trained(List.of(12, 0, 5))).isEqualTo("17\u00a0agents");
        assertThat(Trades.trained(List.of(0))).isEqualTo("aucun");
    }

    @Test
    void aSmallNumberIsNotTold() {
        assertThat(List.of(Trades.few(0), Trades.few(1), Trades.few(4), Trades.few(5)))
                .containsExactly("aucun", "moins de cinq agents", "moins de cinq agents", "5\u00a0agents");
    }
}
