package fr.cadreia.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.UnexpectedRollbackException;

class CollisionTest {

    static Stream<Throwable> collisions() {
        return Stream.of(
                new OptimisticLockingException("changed"),
                new CannotAcquireLockException("waited"),
                new UnexpectedRollbackException("gone"),
                // What MyBatis says within a command of the engine.
                new ProcessEngineException("persistence", new RuntimeException(new SQLException("deadlock", "40P01"))),
                new SQLException("deadlock", "40001"),
                new SQLException("lock timeout", "HYT00"));
    }

    @ParameterizedTest
    @MethodSource("collisions")
    void itIsFoundOnEveryLayer(Throwable failure) {
        assertThat(Collision.isIn(failure)).isTrue();
        assertThat(Collision.isIn(new IllegalStateException("outer", failure))).isTrue();
    }

    @Test
    void otherFailuresAreNone() {
        assertThat(Collision.isIn(new DuplicateKeyException("twice"))).isFalse();
        assertThat(Collision.isIn(new SQLIntegrityConstraintViolationException("twice", "23505")))
                .isFalse();
        assertThat(Collision.isIn(new SQLException("no state"))).isFalse();
        assertThat(Collision.isIn(new ProcessEngineException("broken"))).isFalse();
    }
}
