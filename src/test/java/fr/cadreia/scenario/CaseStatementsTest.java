package fr.cadreia.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.cadreia.OwnEngineTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** How often a case asks the database, from its proposal to its generalisation (see src/docs/adr/0046-engine-statements.md). */
@OwnEngineTest
@Import(CountedStatements.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:case;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512")
class CaseStatementsTest {

    /**
     * A stock Camunda application of the same tasks and fields asks 2,200 times. Whoever brings it further down brings down
     * this number too.
     */
    private static final int EXPECTED = 1_066;

    private static final int AIR = 15;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Test
    void aLightCaseAsksHalfAsOftenAsTheEngineAlone() {
        Chapters.generalized(
                Story.openedOverRest(new EngineClient(port), engine, "agent", "Premier cas, qui lit les diagrammes"));
        CountedStatements.begin();

        Chapters.generalized(Story.openedOverRest(new EngineClient(port), engine, "agent", "Cas léger"));

        assertThat(CountedStatements.countBesidePeople()).isCloseTo(EXPECTED, within(AIR));
    }
}
