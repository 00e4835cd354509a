package fr.cadreia.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.JdbcTemplate;

/** A full disk: nothing is acknowledged, it is known, and once there is space it goes on with all that was. */
class DatabaseHealthTest {

    @TempDir
    Path directory;

    private HikariDataSource pool;
    private JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        FullDisk.register();
        pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:brim:" + directory.resolve("cadre") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        pool.setMaximumPoolSize(4);
        jdbc = new JdbcTemplate(pool);
        jdbc.execute("create table cadre_write_check (checks bigint not null)");
        jdbc.execute("insert into cadre_write_check values (0)");
        jdbc.execute("create table acts (id integer primary key)");
    }

    @AfterEach
    void close() {
        FullDisk.fill(false);
        pool.close();
    }

    /** A new one each time, so that none answers from memory. */
    private Status status() {
        return new DatabaseHealth(pool, new H2File(pool)).health().getStatus();
    }

    @Test
    void whatIsAcknowledgedStaysAndTheApplicationRecoversByItself() {
        jdbc.update("insert into acts values (1)");
        assertThat(status()).isEqualTo(Status.UP);

        FullDisk.fill(true);
        assertThatThrownBy(() -> jdbc.update("insert into acts values (2)"))
                .satisfies(failure -> assertThat(Unavailable.isIn(failure)).isTrue());
        assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);

        FullDisk.fill(false);
        assertThat(IntStream.range(0, 5).mapToObj(attempt -> status())).contains(Status.UP);
        jdbc.update("insert into acts values (3)");
        assertThat(jdbc.queryForList("select id from acts order by id", Integer.class))
                .contains(1, 3);
    }
}
