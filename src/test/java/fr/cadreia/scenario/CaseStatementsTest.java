package fr.cadreia.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.cadreia.H2InMemory;
import fr.cadreia.InApplication;
import fr.cadreia.OwnEngineTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** How often a case asks the database, from its proposal to its generalisation (see src/docs/adr/0046-engine-statements.md). */
@OwnEngineTest
@Import(CountedStatements.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:case" + H2InMemory.OPTIONS)
class CaseStatementsTest extends InApplication {

    /**
     * A stock Camunda application of the tasks and fields that there were before the act of the authority asks 2,200
     * times. It was 1,066 then: the act is one task more, each request for a task's form asks which version the task
     * keeps, the duties are asked for, and what tables hold of trainings and of a session's list is read for the row
     * that attests it. A change that brings it further down brings down this number too.
     * It was 1,271 as long as what happens before a request reaches its servlet was left out: each of its 98 requests asks
     * whether its account has to wait after wrong passwords, and some check a password anew.
     * It was 1,286 before the review and the protocol too began with what an inventory, the catalogue or a call had said.
     * It was 1,292 before a case in service waited for a declared change too.
     */
    private static final int EXPECTED = 1_290;

    private static final int AIR = 15;

    @Test
    void aLightCaseAsksLessOftenThanTheEngineAlone() {
        Chapters.generalized(openedOverRest("agent", "Premier cas, qui lit les diagrammes"));
        CountedStatements.begin();

        Chapters.generalized(openedOverRest("agent", "Cas léger"));

        assertThat(CountedStatements.countBesidePeople()).isCloseTo(EXPECTED, within(AIR));
    }
}
