package fr.cadreia.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.MovableClock;
import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import fr.cadreia.kernel.database.Attempts;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who waits after wrong passwords, and for how long; whichever node they are sent to. */
class SignInThrottleTest {

    private static final String ACCOUNT = "elected1";

    private final MovableClock clock = new MovableClock();
    private SignInThrottle throttle;
    private SignInThrottle other;

    /** Two nodes on one database. */
    private void begin(TestDatabase database) {
        throttle = node(database);
        other = node(database);
    }

    private SignInThrottle node(TestDatabase database) {
        AuthorityClock time = new AuthorityClock(clock);
        return new SignInThrottle(new Attempts(database.runtime(), database.shortTransactions(), time), time);
    }

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    private SignInThrottle from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        return throttle;
    }

    private void wrong(String address, int times) {
        for (int i = 0; i < times; i++) {
            from(address).wrong(ACCOUNT);
        }
    }

    private void later(int seconds) {
        clock.move(Duration.ofSeconds(seconds));
    }

    @OnEachVendor
    void fiveWrongPasswordsMakeNobodyWait(TestDatabase database) {
        begin(database);
        wrong("10.0.0.1", 5);
        assertThat(from("10.0.0.1").isWaiting(ACCOUNT)).isFalse();
    }

    @OnEachVendor
    void eachOneMoreWaitsTwiceAsLongAMinuteAtMost(TestDatabase database) {
        begin(database);
        wrong("10.0.0.1", 5);
        for (int seconds : new int[] {3, 6, 12, 24, 48, 60, 60, 60}) {
            wrong("10.0.0.1", 1);
            later(seconds - 1);
            assertThat(from("10.0.0.1").isWaiting(ACCOUNT)).as(seconds + " s").isTrue();
            later(1);
            assertThat(from("10.0.0.1").isWaiting(ACCOUNT)).as(seconds + " s").isFalse();
        }
    }

    @OnEachVendor
    void aStrangerKeepsNobodyElseOut(TestDatabase database) {
        begin(database);
        wrong("10.0.0.1", 20);
        assertThat(from("10.0.0.1").isWaiting(ACCOUNT)).isTrue();
        assertThat(from("10.0.0.2").isWaiting(ACCOUNT)).isFalse();
        assertThat(from("10.0.0.1").isWaiting("elected2")).isFalse();
    }

    @OnEachVendor
    void manyStrangersWaitTogetherButThePersonDoesNot(TestDatabase database) {
        begin(database);
        from("192.168.1.7").right(ACCOUNT);
        for (int i = 0; i < 51; i++) {
            wrong("10.0.0." + i, 1);
        }
        assertThat(from("10.1.1.1").isWaiting(ACCOUNT)).isTrue();
        assertThat(from("192.168.1.7").isWaiting(ACCOUNT)).isFalse();
    }

    @OnEachVendor
    void theRightPasswordBeginsAfresh(TestDatabase database) {
        begin(database);
        wrong("10.0.0.1", 5);
        from("10.0.0.1").right(ACCOUNT);
        wrong("10.0.0.1", 5);
        assertThat(from("10.0.0.1").isWaiting(ACCOUNT)).isFalse();
    }

    @OnEachVendor
    void anAdministratorLetsEverybodyTryAgain(TestDatabase database) {
        begin(database);
        for (int i = 0; i < 60; i++) {
            wrong("10.0.0.1", 1);
        }
        throttle.forget(ACCOUNT);
        assertThat(from("10.0.0.1").isWaiting(ACCOUNT)).isFalse();
        assertThat(from("10.0.0.3").isWaiting(ACCOUNT)).isFalse();
    }

    @OnEachVendor
    void nodesCountTogether(TestDatabase database) {
        begin(database);
        wrong("10.0.0.1", 3);
        from("10.0.0.1");
        for (int i = 0; i < 3; i++) {
            other.wrong(ACCOUNT);
        }
        assertThat(throttle.isWaiting(ACCOUNT)).isTrue();
        assertThat(other.isWaiting(ACCOUNT)).isTrue();

        later(60);
        other.right(ACCOUNT);
        wrong("10.0.0.1", 5);
        assertThat(throttle.isWaiting(ACCOUNT)).isFalse();
    }

    /** Otherwise all that come together would be checked before the first wrong one is counted. */
    @OnEachVendor
    void ofManyAttemptsAtOneMomentAsFewAreCheckedAsOneByOne(TestDatabase database) throws InterruptedException {
        begin(database);
        AtomicInteger checked = new AtomicInteger();
        ExecutorService many = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 24; i++) {
            many.execute(() -> throttle.inTurn(ACCOUNT, () -> {
                if (!throttle.isWaiting(ACCOUNT)) {
                    checked.incrementAndGet();
                    throttle.wrong(ACCOUNT);
                }
                return null;
            }));
        }
        many.shutdown();
        assertThat(many.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(checked).hasValue(SignInThrottle.FREE + 1);
    }

    @OnEachVendor
    void noneOfManyAttemptsAtOneMomentIsLost(TestDatabase database) throws InterruptedException {
        begin(database);
        ExecutorService many = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 24; i++) {
            SignInThrottle node = i % 2 == 0 ? throttle : other;
            many.execute(() -> node.wrong(ACCOUNT));
        }
        many.shutdown();
        assertThat(many.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

        assertThat(database.runtime()
                        .sql("select counted from cadre_attempt order by counted")
                        .query(Integer.class)
                        .list())
                .containsExactly(24, 24);
    }

    @OnEachVendor
    void nothingIsKeptLongerThanItCounts(TestDatabase database) {
        begin(database);
        wrong("10.0.0.1", 2);
        Attempts attempts = new Attempts(database.runtime(), database.shortTransactions(), new AuthorityClock(clock));
        assertThat(throttle.of(ACCOUNT).settled()).isFalse();
        from("10.0.0.1").right(ACCOUNT);
        assertThat(throttle.of(ACCOUNT).settled()).isTrue();

        later(3600);
        attempts.removeOld();

        assertThat(gates(database)).containsExactly("password-known");
        assertThat(database.runtime()
                        .sql("select subject || source from cadre_attempt")
                        .query(String.class)
                        .single())
                .doesNotContain(ACCOUNT, "10.0.0.1");
        clock.move(Duration.ofDays(30));
        attempts.removeOld();
        assertThat(gates(database)).isEmpty();
    }

    private static List<String> gates(TestDatabase database) {
        return database.runtime()
                .sql("select gate from cadre_attempt")
                .query(String.class)
                .list();
    }
}
