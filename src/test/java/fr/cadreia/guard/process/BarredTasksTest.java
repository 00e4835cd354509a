package fr.cadreia.guard.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.H2InMemory;
import fr.cadreia.InApplication;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.TestClock;
import fr.cadreia.TwoPersons;
import fr.cadreia.notification.calendar.PersonalCalendar;
import fr.cadreia.people.Person;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.ManyCases;
import fr.cadreia.scenario.Story;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * Hundreds of tasks that are offered to a person's group, but that the person may not do, stand before the few others.
 */
@OwnEngineTest
@Import(BarredTasksTest.Counting.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:barred" + H2InMemory.OPTIONS)
class BarredTasksTest extends InApplication {

    private static final int BARRED = 600;

    private static final AtomicInteger ROWS = new AtomicInteger();
    private static final AtomicInteger PARAMETERS = new AtomicInteger();

    @Autowired
    private JdbcTemplate rows;

    @Autowired
    private PersonalCalendar agenda;

    @Autowired
    private TwoPersons twoPersons;

    /** Counts the rows that requests read, and the parameters that they give. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        static BeanPostProcessor countedRows() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource database ? counted(DataSource.class, database) : bean;
                }
            };
        }

        private static Object counted(Class<?> type, Object counted) {
            return Proxy.newProxyInstance(
                    BarredTasksTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        if (Thread.currentThread().getName().contains("-exec-")) {
                            if (type == ResultSet.class && method.getName().equals("next")) {
                                ROWS.incrementAndGet();
                            } else if (type == PreparedStatement.class
                                    && method.getName().startsWith("set")
                                    && arguments.length > 1) {
                                PARAMETERS.incrementAndGet();
                            }
                        }
                        try {
                            Object result = method.invoke(counted, arguments);
                            for (Class<?> own : List.of(PreparedStatement.class, Connection.class, ResultSet.class)) {
                                if (method.getReturnType() == own && result != null) {
                                    return counted(own, result);
                                }
                            }
                            return result;
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
        }
    }

    @Test
    void whatIsNotOnesToDoHidesNothingAndCostsNothing() {
        EngineClient client = new EngineClient(port);
        Story reviewed = Chapters.assessed(opened("agent", "Relu par un autre"));
        twoPersons.proposer("chargee", "Agent", "de la mission", "mission-cadre");
        Story own = opened("chargee", "De la même organisation").does("chargee", "proposal", Chapters.SMALL_PROPOSAL);
        ManyCases copies = new ManyCases(rows);
        copies.copy(reviewed.reference(), 1, BARRED);
        copies.copy(own.reference(), 1, BARRED);
        List<String> free = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            free.add(opened("agent", "À instruire " + number)
                    .does("agent", "proposal", Chapters.SMALL_PROPOSAL)
                    .reference());
        }
        // Those that are barred are due first.
        rows.update(
                "update ACT_RU_TASK set DUE_DATE_ = dateadd(day, 5, DUE_DATE_) where PROC_INST_ID_ in"
                        + " (select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ in (?, ?, ?))",
                free.toArray());

        String mine =
                Jsoup.parse(browser("expert").get("/").body()).select("#taches").text();
        assertThat(free).allSatisfy(reference -> assertThat(mine).contains(reference));
        assertThat(mine).doesNotContain(reviewed.reference(), own.reference());

        client.get("expert", "/task?maxResults=15");
        ROWS.set(0);
        PARAMETERS.set(0);
        assertThat(client.get("expert", "/task?maxResults=15").body()).hasSize(3);
        assertThat(client.get("expert", "/task?firstResult=2&maxResults=15").body())
                .hasSize(1);
        assertThat(client.get("expert", "/task/count").body().path("count").asInt())
                .isEqualTo(3);
        assertThat(client.get("expert", "/task/count?candidateGroup=ai-experts")
                        .body()
                        .path("count")
                        .asInt())
                .isEqualTo(3);
        assertThat(ROWS.get()).as("rows read").isBetween(1, BARRED);
        assertThat(PARAMETERS.get()).as("parameters given").isBetween(1, BARRED);

        // A person who did not review them is offered them all.
        assertThat(client.get("expert2", "/task/count").body().path("count").asInt())
                .isEqualTo(3 + 1 + BARRED);
    }

    @Test
    void aCalendarSaysThatItIsCutOnlyWhenItIs() {
        EngineClient client = new EngineClient(port);
        Story proposed = opened("agent2", "Autre service");
        LocalDate today = TestClock.today();
        Person reader = people.find("agent2").orElseThrow();
        new ManyCases(rows).copy(proposed.reference(), 1, PersonalCalendar.MOST - 1);

        PersonalCalendar.Period full = agenda.of(reader, today, today.plusYears(1));
        assertThat(full.entries()).hasSizeGreaterThanOrEqualTo(PersonalCalendar.MOST);
        assertThat(full.cut()).isFalse();

        new ManyCases(rows).copy(proposed.reference(), PersonalCalendar.MOST, PersonalCalendar.MOST);
        assertThat(agenda.of(reader, today, today.plusYears(1)).cut()).isTrue();
    }
}
