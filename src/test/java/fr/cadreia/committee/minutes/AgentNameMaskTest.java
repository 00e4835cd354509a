package fr.cadreia.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of agents that somebody wrote into a text. */
class AgentNameMaskTest {

    private final AgentNameMask mask = new AgentNameMask(Map.of(
            "Luc Petit",
            "un membre du collège des agents",
            "M.\u00a0Luc PETIT",
            "un membre du collège des agents",
            "M.\u00a0Luc PETIT, chef d’équipe",
            "un membre du collège des agents",
            "Zoé D'Angelo-Roy",
            "un membre du collège des agents",
            "Secrétariat du comité",
            "le secrétariat du comité",
            "Anne Roux",
            "le secrétariat du comité"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Luc Petitjean demande la parole.|Luc Petitjean demande la parole.",
                "Jean-Luc Petit et Luc Petit-Dubois votent.|Jean-Luc Petit et Luc Petit-Dubois votent.",
                "Luc Petit demande la parole.|Un membre du collège des agents demande la parole.",
                "À l’avis de LUC  PETIT, c’est non.|À l’avis d’un membre du collège des agents, c’est non.",
                "Le pouvoir de M. Luc Petit à Anne Roux.|Le pouvoir d’un membre du collège des agents au secrétariat du comité.",
                "Selon M. Luc PETIT, chef d’équipe.|Selon un membre du collège des agents.",
                "Le secrétariat du comité répond.|Le secrétariat du comité répond.",
                "Rien. Luc Petit revient.|Rien. Un membre du collège des agents revient.",
                "Selon Zoe\u0301 D’Angelo‑Roy.|Selon un membre du collège des agents.",
                "Selon Zoé D'Angelo-Roy-Blanc.|Selon Zoé D'Angelo-Roy-Blanc."
            })
    void wholeNamesAloneAreTakenOut(String written, String read) {
        assertThat(Jsoup.parse(mask.without("<main><p>" + written + "</p></main>"))
                        .select("p")
                        .text())
                .isEqualTo(read);
    }
}
