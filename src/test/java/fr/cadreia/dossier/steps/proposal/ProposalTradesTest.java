package fr.cadreia.dossier.steps.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.kernel.form.Answers;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trades and their numbers, as departments write them in the form. */
class ProposalTradesTest {

    private static Proposal naming(String jobs) {
        return new Answers(Map.of("changeExpected", "tasksChange", "jobsConcerned", jobs)).as(Proposal.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 200 agents                     | 1200 | agents
            1\u00a0200 agents                | 1200 | agents
            12\u202f500 agents               | 12500 | agents
            12500 agents                     | 12500 | agents
            45 agents                        | 45 | agents
            6 chargé·es d’accueil            | 6 | chargé·es d’accueil
            14 agents de catégorie C2        | 14 | agents de catégorie c2
            3 aux. de puériculture           | 3 | aux. de puériculture
            2 chargés de contrôle & d’audit. | 2 | chargés de contrôle & d’audit
            """)
    void aTradeIsReadWithItsNumber(String line, int agents, String name) {
        assertThat(naming(line).trades()).containsExactly(new Proposal.Trade(agents, name));
        assertThat(naming(line).unreadTrade()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ','                             | ','
            .                               | .
            6 juristes, Six greffiers       | Six greffiers
            6 juristes dont 1 à mi-temps    | 6 juristes dont 1 à mi-temps
            12 34 agents                    | 12 34 agents
            """)
    void whatNamesNoTradeIsToldAsItWasWritten(String jobs, String told) {
        assertThat(naming(jobs).unreadTrade()).hasValue(told);
    }
}
