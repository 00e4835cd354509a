package fr.cadreia.kernel;

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

class ConcurrentChangeTest {

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
        assertThat(ConcurrentChange.isIn(failure)).isTrue();
        assertThat(ConcurrentChange.isIn(new IllegalStateException("outer", failure)))
                .isTrue();
    }

    @Test
    void otherFailuresAreNone() {
        assertThat(ConcurrentChange.isIn(new DuplicateKeyException("twice"))).isFalse();
        assertThat(ConcurrentChange.isIn(new SQLIntegrityConstraintViolationException("twice", "23505")))
                .isFalse();
        assertThat(ConcurrentChange.isIn(new SQLException("no state"))).isFalse();
        assertThat(ConcurrentChange.isIn(new ProcessEngineException("broken"))).isFalse();
    }
}
