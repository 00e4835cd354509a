package fr.cadreia.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.notification.NotificationSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** The stops of the clock on its way, without an engine. */
class DemonstrationClockTest {

    private final ActGate gate = new ActGate();
    private final Kept offset = new Kept();
    private final Engine engine = new Engine();
    private final List<Instant> rounds = new ArrayList<>();
    private boolean roundFails;

    private DemonstrationClock clock() {
        FixedDelayTask hourly = new FixedDelayTask(
                () -> {
                    rounds.add(engine.now());
                    if (roundFails) {
                        throw new IllegalStateException("a round that fails");
                    }
                },
                Duration.ofHours(1),
                Duration.ZERO);
        // Without a scheduler, which would run it by the machine's time.
        ScheduledTask task = new ScheduledTaskRegistrar().scheduleFixedDelayTask(hourly);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("rounds", (ScheduledTaskHolder) () -> Set.of(task));
        NotificationSettings mails = new NotificationSettings(
                false,
                URI.create("http://localhost"),
                "",
                LocalTime.of(7, 30),
                Duration.ofHours(1),
                Duration.ofDays(30),
                1,
                Duration.ofMinutes(1),
                "",
                "");
        ScheduledRounds rounds = new ScheduledRounds(beans.getBeanProvider(ScheduledTaskHolder.class));
        return new DemonstrationClock(engine, new ClockPassage(engine, offset, rounds, mails), gate);
    }

    @Test
    void itStopsWhereSomethingIsDueAndWhereMailsAreSent() {
        DemonstrationClock clock = clock();
        LocalDate today = clock.today();
        Instant due = at(today.plusDays(2), 3, 0);
        engine.due.addAll(List.of(due, at(today.plusDays(90), 3, 0)));

        PassageResult work = clock.moveTo(today.plusDays(4));

        assertThat(clock.today()).isEqualTo(today.plusDays(4));
        assertThat(engine.ran).contains(due).isSorted();
        assertThat(rounds.stream().map(DemonstrationClockTest::hour))
                .filteredOn(hour -> hour.equals(LocalTime.of(7, 30)))
                .hasSize(4);
        assertThat(work.failed()).isZero();
        assertThat(offset.ahead).isGreaterThan(Duration.ofDays(3));
        assertThat(engine.due).as("what is due later waits").hasSize(1);
    }

    @Test
    void itDoesNotGoBack() {
        DemonstrationClock clock = clock();
        Instant before = engine.now();

        assertThatThrownBy(() -> clock.moveTo(clock.today())).isInstanceOf(IllegalArgumentException.class);

        assertThat(Duration.between(before, engine.now())).isLessThan(Duration.ofHours(1));
        assertThat(gate.begin()).as("acts are taken again").isTrue();
    }

    @Test
    void nobodyActsWhileItMoves() {
        DemonstrationClock clock = clock();
        engine.due.add(at(clock.today().plusDays(1), 12, 0));
        List<Boolean> begun = new ArrayList<>();
        engine.doing = () -> begun.add(gate.begin());

        clock.moveTo(clock.today().plusDays(2));

        assertThat(begun).isNotEmpty().containsOnly(false);
        assertThat(gate.begin()).isTrue();
    }

    @Test
    void whatFailsIsCountedAndStopsNothing() {
        roundFails = true;
        DemonstrationClock clock = clock();
        LocalDate to = clock.today().plusDays(3);

        PassageResult work = clock.moveTo(to);

        assertThat(clock.today()).isEqualTo(to);
        assertThat(work.failed()).isEqualTo(rounds.size()).isPositive();
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(ZoneId.systemDefault()).toInstant();
    }

    private static LocalTime hour(Instant moment) {
        return LocalTime.ofInstant(moment, ZoneId.systemDefault()).withNano(0).withSecond(0);
    }

    private static final class Kept implements ClockOffset {

        private Duration ahead = Duration.ZERO;

        @Override
        public Duration kept() {
            return ahead;
        }

        @Override
        public void keep(Duration now) {
            ahead = now;
        }
    }

    /** Has moments at which something is due, and keeps those at which it ran it. */
    private static final class Engine implements EngineTime {

        private final TreeSet<Instant> due = new TreeSet<>();
        private final List<Instant> ran = new ArrayList<>();
        /** The clock starts at ten in the morning, whatever the hour at which the test runs. */
        private Duration ahead = Duration.between(
                machine(), at(LocalDate.now(Clock.systemDefaultZone()).plusDays(1), 10, 0));

        private Runnable doing = () -> {};

        @Override
        public Instant now() {
            return machine().plus(ahead);
        }

        private static Instant machine() {
            return Clock.systemUTC().instant();
        }

        @Override
        public void runAhead(Duration now) {
            ahead = now;
        }

        @Override
        public Optional<Instant> nextDue(Instant until) {
            return Stream.ofNullable(due.higher(now()))
                    .filter(moment -> !moment.isAfter(until))
                    .findFirst();
        }

        @Override
        public PassageResult runDue() {
            doing.run();
            List<Instant> over = List.copyOf(due.headSet(now(), true));
            ran.addAll(over);
            due.removeAll(over);
            return new PassageResult(over.size(), 0);
        }

        @Override
        public <T> T alone(Supplier<T> work) {
            return work.get();
        }
    }
}
