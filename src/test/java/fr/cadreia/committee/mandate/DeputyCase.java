package fr.cadreia.committee.mandate;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.people.Role;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases before a committee in which one person more may sit, under an account that each test has for itself. */
abstract class DeputyCase extends InApplication {

    /** A name of its own for each test: what is known of an account is remembered for some seconds. */
    private static int accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    Examinations examinations;

    Browser secretary;
    EngineClient client;
    String deputy;

    @BeforeEach
    void anAccountOfTheElectedCollege() {
        secretary = browser("secretary");
        client = new EngineClient(port);
        accounts++;
        deputy = "deputy" + accounts;
        persons.account(deputy, "Suppléance", "Dupont", "assemblee");
    }

    @AfterEach
    void leave() {
        TestClock.reset();
        persons.remove(deputy);
    }

    void sits(String titular, LocalDate from) {
        persons.give(
                deputy, Role.COMMITTEE_ELECTED, titular, from, TestClock.today().plusYears(1));
    }

    void isDeputyOfElected3() {
        sits("elected3", TestClock.today());
    }

    /** The mandate's term comes: tomorrow is the first day out of office. */
    void sitsUntilTonight() {
        persons.give(
                deputy,
                Role.COMMITTEE_ELECTED,
                "",
                TestClock.today().minusYears(1),
                TestClock.today().plusDays(1));
    }

    static void tonight() {
        TestClock.stopsAt(TestClock.today()
                .plusDays(1)
                .atTime(0, 5)
                .atZone(ZoneId.systemDefault())
                .toInstant());
    }

    Story examined(String title) {
        return Chapters.assessed(opened("agent", title))
                .does("expert2", "second-reading")
                .does("secretary", "convening");
    }

    String instance(Story story) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("deliberation")
                .processInstanceBusinessKey(story.reference())
                .singleResult()
                .getId();
    }

    static String shown(Story story, String form, String field) {
        return story.shown("secretary", story.take("secretary", form))
                .path(field)
                .path("value")
                .asText();
    }
}
