package fr.cadreia.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A full disk: nothing is acknowledged, health reports it, and once there is space the database goes on with all its
 * data. A database that is merely busy is left alone: people who work on it go on.
 */
class DatabaseHealthTest {

    @TempDir
    Path directory;

    private HikariDataSource pool;
    private JdbcTemplate jdbc;
    private ShortTransactions moments;

    /** What happens as soon as somebody waited for a connection in vain. */
    private Runnable afterWaiting = () -> {};

    @BeforeEach
    void open() {
        FullDisk.register();
        pool = new HikariDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                try {
                    return super.getConnection();
                } catch (SQLException failure) {
                    afterWaiting.run();
                    throw failure;
                }
            }
        };
        pool.setJdbcUrl(
                "jdbc:h2:brim:" + directory.resolve("cadre") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=50");
        pool.setMaximumPoolSize(4);
        pool.setConnectionTimeout(250);
        jdbc = new JdbcTemplate(pool);
        moments = new ShortTransactions(pool);
        jdbc.execute("create table cadre_write_check (checks bigint not null)");
        jdbc.execute("insert into cadre_write_check values (0)");
        jdbc.execute("create table acts (id integer primary key)");
    }

    @AfterEach
    void close() {
        FullDisk.fill(false);
        moments.destroy();
        pool.close();
    }

    /** A new health check each time, so that none answers from memory. */
    private Status status() {
        return new DatabaseHealth(pool, moments, new H2File(pool, moments))
                .health()
                .getStatus();
    }

    @Test
    void whatIsAcknowledgedStaysAndTheApplicationRecoversByItself() {
        jdbc.update("insert into acts values (1)");
        moment(10);
        assertThat(status()).isEqualTo(Status.UP);

        FullDisk.fill(true);
        assertThatThrownBy(() -> jdbc.update("insert into acts values (2)"))
                .satisfies(failure -> assertThat(Unavailable.isIn(failure)).isTrue());
        assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);

        FullDisk.fill(false);
        assertThat(IntStream.range(0, 5).mapToObj(attempt -> status())).contains(Status.UP);
        jdbc.update("insert into acts values (3)");
        moment(11);
        assertThat(jdbc.queryForList("select id from acts order by id", Integer.class))
                .contains(1, 3, 10, 11);
    }

    /** On a connection of the short transactions, which they keep. */
    private void moment(int id) {
        moments.call(own -> own.sql("insert into acts values (?)").param(id).update());
    }

    @Test
    void readinessSpeaksForTheShortTransactionsToo() throws Exception {
        CountDownLatch taken = new CountDownLatch(2);
        CountDownLatch done = new CountDownLatch(1);
        List<Thread> holders = IntStream.range(0, 2)
                .mapToObj(number -> new Thread(() -> moments.call(own -> {
                    taken.countDown();
                    try {
                        return done.await(1, TimeUnit.MINUTES);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                })))
                .toList();
        holders.forEach(Thread::start);
        taken.await();
        assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);

        done.countDown();
        for (Thread holder : holders) {
            holder.join();
        }
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void theAddressOfAFileSaysWhatKeepsItWhole() {
        assertThat(H2File.withNeeded("jdbc:h2:file:./data/own;db_close_on_exit=false"))
                .isEqualTo("jdbc:h2:file:./data/own;db_close_on_exit=false"
                        + ";DEFRAG_ALWAYS=TRUE;REUSE_SPACE=FALSE;WRITE_DELAY=0");
        assertThat(H2File.withNeeded("jdbc:postgresql://localhost/cadre"))
                .isEqualTo("jdbc:postgresql://localhost/cadre");
        assertThat(H2File.withNeeded("jdbc:h2:mem:cadre")).isEqualTo("jdbc:h2:mem:cadre");
    }

    @Test
    void whoWorksGoesOnWhileEveryConnectionIsTaken() throws SQLException {
        List<Connection> working = new ArrayList<>();
        for (int id = 1; id <= pool.getMaximumPoolSize(); id++) {
            working.add(at(id));
        }
        // A connection comes back just then: it is not used to close the file under the others.
        Connection first = working.remove(0);
        afterWaiting = () -> commit(first);

        assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);

        working.forEach(DatabaseHealthTest::commit);
        assertThat(status()).isEqualTo(Status.UP);
        assertThat(jdbc.queryForList("select id from acts order by id", Integer.class))
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void whoWorksGoesOnWhileTheCheckWaitsForARow() throws SQLException {
        Connection working = at(1);
        try (Statement statement = working.createStatement()) {
            statement.execute("update cadre_write_check set checks = 7");
        }

        assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);

        commit(working);
        assertThat(jdbc.queryForList("select id from acts", Integer.class)).containsExactly(1);
    }

    /** Somebody's work that is not finished yet. */
    private Connection at(int id) throws SQLException {
        Connection working = pool.getConnection();
        working.setAutoCommit(false);
        try (Statement statement = working.createStatement()) {
            statement.execute("insert into acts values (" + id + ")");
        }
        return working;
    }

    private static void commit(Connection working) {
        try (working) {
            working.commit();
        } catch (SQLException failure) {
            throw new AssertionError("Taken back under the person who was working", failure);
        }
    }
}
