package fr.cadreia.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;

/** A transactional method is repeated as a whole when it collided, so that nothing of it is stored twice or by half. */
@SpringJUnitConfig(RetriedTransactionsTest.Rows.class)
@DirtiesContext
class RetriedTransactionsTest {

    @Autowired
    private Outer outer;

    @Autowired
    private Inner inner;

    @Autowired
    private Seen seen;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        jdbc.sql("delete from written").update();
        seen.innerCalls = 0;
        seen.outerCalls = 0;
    }

    private List<String> written() {
        return jdbc.sql("select what from written").query(String.class).list();
    }

    @Test
    void whatCollidedIsDoneAgainAndIsThereOnce() {
        seen.collisions = 2;

        inner.write("a row");

        assertThat(seen.innerCalls).isEqualTo(3);
        assertThat(written()).containsExactly("a row");
    }

    @Test
    void aPartOfATransactionIsDoneAgainWithAllOfIt() {
        seen.collisions = 2;

        outer.writeTwice();

        assertThat(seen.outerCalls).isEqualTo(3);
        assertThat(seen.innerCalls).isEqualTo(3);
        assertThat(written()).containsExactlyInAnyOrder("before", "within");
    }

    @Test
    void whatGoesOnCollidingIsToldAndLeavesNothing() {
        seen.collisions = Integer.MAX_VALUE;

        assertThatThrownBy(() -> outer.writeTwice()).isInstanceOf(CannotAcquireLockException.class);

        assertThat(seen.outerCalls).isEqualTo(6);
        assertThat(written()).isEmpty();
    }

    @Test
    void anythingElseIsDoneOnce() {
        assertThatThrownBy(() -> inner.refuse()).isInstanceOf(IllegalStateException.class);

        assertThat(seen.innerCalls).isEqualTo(1);
        assertThat(written()).isEmpty();
    }

    /** Apart from what is called, which the test meets by a proxy only. */
    static class Seen {
        private int collisions;
        private int innerCalls;
        private int outerCalls;
    }

    static class Inner {

        private final JdbcClient jdbc;
        private final Seen seen;

        Inner(JdbcClient jdbc, Seen seen) {
            this.jdbc = jdbc;
            this.seen = seen;
        }

        @Transactional
        public void write(String what) {
            seen.innerCalls++;
            jdbc.sql("insert into written values (?)").param(what).update();
            if (seen.collisions > 0) {
                seen.collisions--;
                throw new CannotAcquireLockException("Somebody else holds it.");
            }
        }

        @Transactional
        public void refuse() {
            seen.innerCalls++;
            jdbc.sql("insert into written values ('refused')").update();
            throw new IllegalStateException("Refused.");
        }
    }

    static class Outer {

        private final JdbcClient jdbc;
        private final Seen seen;
        private final Inner inner;

        Outer(JdbcClient jdbc, Seen seen, Inner inner) {
            this.jdbc = jdbc;
            this.seen = seen;
            this.inner = inner;
        }

        @Transactional
        public void writeTwice() {
            seen.outerCalls++;
            jdbc.sql("insert into written values ('before')").update();
            inner.write("within");
        }
    }

    @Configuration
    @EnableTransactionManagement(proxyTargetClass = true)
    @Import(RetriedTransactions.class)
    static class Rows {

        @Bean
        DataSource database() {
            return new EmbeddedDatabaseBuilder()
                    .setType(EmbeddedDatabaseType.H2)
                    .generateUniqueName(true)
                    .build();
        }

        @Bean
        JdbcTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        JdbcClient jdbc(DataSource database) {
            JdbcClient jdbc = JdbcClient.create(database);
            jdbc.sql("create table written (what varchar(40))").update();
            return jdbc;
        }

        @Bean
        Seen seen() {
            return new Seen();
        }

        @Bean
        Inner inner(JdbcClient jdbc, Seen seen) {
            return new Inner(jdbc, seen);
        }

        @Bean
        Outer outer(JdbcClient jdbc, Seen seen, Inner inner) {
            return new Outer(jdbc, seen, inner);
        }
    }
}
