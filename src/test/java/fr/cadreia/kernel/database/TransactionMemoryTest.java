package fr.cadreia.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.kernel.database.TransactionMemory.Holds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class TransactionMemoryTest {

    private final TransactionMemory<String, Integer> memory = new TransactionMemory<>(Holds.UNTIL_A_WAIT);
    private final TransactionMemory<String, Integer> held = new TransactionMemory<>(Holds.UNTIL_THE_END);
    private TransactionTemplate transaction;
    private TransactionTemplate within;
    private int reads;

    @BeforeEach
    void database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        within = new TransactionTemplate(
                new JdbcTransactionManager(database), propagation(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    private static TransactionDefinition propagation(int propagation) {
        TransactionTemplate definition = new TransactionTemplate();
        definition.setPropagationBehavior(propagation);
        return definition;
    }

    /** What the database says: another number each time. */
    private int read(TransactionMemory<String, Integer> memory) {
        return memory.get("key", () -> ++reads);
    }

    @Test
    void aTransactionReadsOnceAndTheNextOneAgain() {
        for (int number = 1; number <= 2; number++) {
            int expected = number;
            transaction.executeWithoutResult(
                    status -> assertThat(List.of(read(memory), read(memory))).containsExactly(expected, expected));
        }
    }

    @Test
    void withoutATransactionNothingIsRemembered() {
        assertThat(List.of(read(memory), read(memory))).containsExactly(1, 2);
        assertThat(memory.known("key")).isEmpty();
    }

    @Test
    void thePersonWhoHasWaitedReadsAgainWhatOthersMayHaveWritten() {
        transaction.executeWithoutResult(status -> {
            read(memory);
            read(held);

            TransactionMemory.waited();

            assertThat(read(memory)).isEqualTo(3);
            assertThat(read(held)).as("its own row").isEqualTo(2);
        });
    }

    @Test
    void whatAHeldRowProtectsIsKeptWhenTheTransactionWaitsForAnother() {
        Set<String> rows = new HashSet<>();
        TransactionMemory<String, Integer> protectedByRows = new TransactionMemory<>(rows::contains);
        transaction.executeWithoutResult(status -> {
            read(protectedByRows);

            TransactionMemory.waited();
            rows.add("key");

            assertThat(read(protectedByRows)).as("read before the row was held").isEqualTo(2);

            TransactionMemory.waited();

            assertThat(read(protectedByRows)).isEqualTo(2);
        });
    }

    @Test
    void whatTheTransactionWritesItselfIsChangedOrForgotten() {
        transaction.executeWithoutResult(status -> {
            memory.change("key", known -> known + 10);
            assertThat(memory.known("key")).as("nothing was read yet").isEmpty();
            read(memory);
            memory.change("key", known -> known + 10);
            assertThat(read(memory)).isEqualTo(11);
            memory.forget("key");
            assertThat(read(memory)).isEqualTo(2);
            memory.forgetAll();
            assertThat(read(memory)).isEqualTo(3);
        });
    }

    @Test
    void aTransactionThatReadsVeryMuchDoesNotKeepItAll() {
        transaction.executeWithoutResult(status -> {
            read(memory);
            read(held);
            for (int other = 0; other < TransactionMemory.MOST; other++) {
                memory.get("other " + other, () -> 0);
                held.get("other " + other, () -> 0);
            }

            assertThat(memory.known("key")).isEmpty();
            assertThat(held.known("key")).as("a row that is held").hasValue(2);
        });
    }

    @Test
    void aTransactionWithinAnotherHasItsOwnView() {
        transaction.executeWithoutResult(outer -> {
            read(memory);
            within.executeWithoutResult(inner -> assertThat(read(memory)).isEqualTo(2));
            assertThat(read(memory)).isEqualTo(1);
        });
    }

    @Test
    void oneThatIsRolledBackLeavesNothing() {
        transaction.executeWithoutResult(status -> {
            read(memory);
            status.setRollbackOnly();
        });

        assertThat(transaction.<Integer>execute(status -> read(memory))).isEqualTo(2);
    }

    @Test
    void everyClassThatTakesARowSaysThatItMayHaveWaited() throws IOException {
        List<String> takers;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            takers = files.filter(file -> file.toString().endsWith(".java"))
                    .map(TransactionMemoryTest::content)
                    .filter(content -> content.matches("(?s).*\"[^\"\\n]* for update\\W.*"))
                    .toList();
        }

        assertThat(takers)
                .hasSizeGreaterThan(5)
                .allSatisfy(content -> assertThat(content).contains("TransactionMemory.waited();"));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
