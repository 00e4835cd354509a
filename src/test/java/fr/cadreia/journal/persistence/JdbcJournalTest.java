package fr.cadreia.journal.persistence;

import static fr.cadreia.journal.seal.TestJournal.CLOCK;
import static fr.cadreia.journal.seal.TestJournal.newCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import fr.cadreia.H2InMemory;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Step;
import fr.cadreia.journal.CaseEvent.FileAdded;
import fr.cadreia.journal.CaseEvent.StepEntered;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.ExaminationEvent.Voted;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.Journal.Author;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RowAttestation;
import fr.cadreia.journal.RowPlace;
import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import fr.cadreia.journal.persistence.TestDatabase.Vendor;
import fr.cadreia.journal.seal.OneChain;
import fr.cadreia.journal.seal.TestJournal;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.StepContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.h2.command.CommandInterface;
import org.h2.engine.Session;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class JdbcJournalTest {

    private static final String CASE = "IA-2026-0001";
    /** As many statements are remembered as in the application. */
    private static final String DATABASE = "jdbc:h2:mem:archive" + H2InMemory.OPTIONS;

    private static final String STATEMENT = "select reference from cadre_case";

    @OnEachVendor
    void rowsFollowOneAnotherInAChain(TestDatabase database) {
        Journal journal = database.journal(CLOCK);
        database.cases(CLOCK).add(newCase(CASE));
        append(database, journal, "agent", new FileAdded("Tri «\u00a0été\u00a0» 😀", 3, ""));
        append(database, journal, "", TestJournal.REMINDED);

        List<JournalEntry> entries = journal.of(CASE);
        assertThat(entries).extracting(JournalEntry::sequence).containsExactly(1, 2);
        assertThat(entries).extracting(JournalEntry::actor).containsExactly("agent", Journal.APPLICATION);
        assertThat(entries).allSatisfy(entry -> assertThat(entry.computeHash()).isEqualTo(entry.hash()));
        assertThat(entries.get(0).previousHash()).isEqualTo(JournalEntry.FIRST);
        assertThat(entries.get(1).previousHash()).isEqualTo(entries.get(0).hash());
        assertThat(entries.get(0).content())
                .matches(
                        "\\{\"caseSha256\":\"[0-9a-f]{64}\",\"name\":\"Tri «\u00a0été\u00a0» 😀\",\"sha256\":\"\",\"size\":3}");
        assertThat(entries.get(0).writtenAt()).isEqualTo(CLOCK.now());
    }

    @OnEachVendor
    void aCaseChangesTogetherWithTheRowThatAttestsIt(TestDatabase database) {
        Journal journal = database.journal(CLOCK);
        database.cases(CLOCK).add(newCase(CASE));
        append(database, journal, "agent", TestJournal.REMINDED);
        Case changed = newCase(CASE).at(Step.REVIEW);
        database.change(CLOCK, changed, "review", new StepEntered("x", "process1"));

        assertThat(database.cases(CLOCK).get(CASE)).isEqualTo(changed);
        String opened = hash(journal.of(CASE).get(0), RowAttestation.STANDING);
        JournalEntry entered = journal.of(CASE).get(1);
        assertThat(hash(entered, RowAttestation.BEFORE)).isEqualTo(opened);
        assertThat(hash(entered, RowAttestation.STANDING)).hasSize(64).isNotEqualTo(opened);
    }

    private static String hash(JournalEntry entry, String name) {
        return JsonPath.read(entry.content(), "$." + name);
    }

    @OnEachVendor
    void aRowIsUndoneWithTheTransactionThatItRecords(TestDatabase database) {
        Journal journal = database.journal(CLOCK);
        database.cases(CLOCK).add(newCase(CASE));
        assertThatThrownBy(() -> database.transaction().executeWithoutResult(status -> {
                    journal.append(CASE, "agent", "", TestJournal.REMINDED);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(journal.of(CASE)).isEmpty();
    }

    @OnEachVendor
    void twoTransactionsOfTheSameCaseWriteOneAfterTheOther(Vendor vendor) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CountDownLatch firstWrote = new CountDownLatch(1);
        CountDownLatch secondMayBegin = new CountDownLatch(1);
        try (TestDatabase database = vendor.open()) {
            Journal journal = database.journal(CLOCK);
            database.cases(CLOCK).add(newCase(CASE));
            Future<?> first = threads.submit(() -> database.transaction().executeWithoutResult(status -> {
                journal.append(CASE, "agent", "", TestJournal.REMINDED);
                firstWrote.countDown();
                await(secondMayBegin);
                journal.append(CASE, "agent", "", TestJournal.REMINDED);
            }));
            await(firstWrote);
            Future<?> second = threads.submit(() -> database.transaction().executeWithoutResult(status -> {
                secondMayBegin.countDown();
                journal.append(CASE, "expert", "", TestJournal.REMINDED);
            }));
            first.get();
            second.get();

            assertThat(journal.of(CASE)).extracting(JournalEntry::actor).containsExactly("agent", "agent", "expert");
        } finally {
            threads.shutdownNow();
        }
    }

    @OnEachVendor
    void manyWritersOfTheSameCaseLeaveOneUnbrokenChain(Vendor vendor) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (TestDatabase database = vendor.open()) {
            Journal journal = database.journal(CLOCK);
            database.cases(CLOCK).add(newCase(CASE));
            List<Future<?>> writing = new ArrayList<>();
            for (int number = 0; number < 40; number++) {
                writing.add(threads.submit(() -> append(database, journal, "agent", TestJournal.REMINDED)));
            }
            for (Future<?> one : writing) {
                one.get();
            }

            List<JournalEntry> entries = journal.of(CASE);
            assertThat(entries)
                    .extracting(JournalEntry::sequence)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 40).boxed().toList());
            for (int row = 1; row < entries.size(); row++) {
                assertThat(entries.get(row).previousHash())
                        .isEqualTo(entries.get(row - 1).hash());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void append(TestDatabase database, Journal journal, String actor, Event event) {
        database.transaction().executeWithoutResult(status -> journal.append(CASE, actor, "", event));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @OnEachVendor
    void aDocumentAndItsRowSayTheSame(TestDatabase database) {
        Journal journal = database.journal(CLOCK);
        StepContext place =
                new StepContext("vote", Optional.empty(), "Task_Vote", "", CASE, "process1", "elected1", name -> null);
        journal.keep(
                place,
                new Answers(Map.of("vote", "for")),
                "committeeDecision",
                new Voted(true, "s"),
                new Author(List.of(), ""));

        JournalEntry row = journal.of(CASE).get(0);
        assertThat(row.place()).isEqualTo(new RowPlace("vote", "", "Task_Vote", "", "process1"));
        assertThat(row.as(Voted.class)).contains(new Voted(true, "s"));
        assertThat(hash(row, RowAttestation.DOCUMENT)).isEqualTo(DigestUtils.sha256Hex("{\"vote\":\"for\"}"));
        assertThat(OneChain.verify(database.archive().of(CASE))).isEmpty();
    }

    /** H2 gives the parsed statement itself as long as it remembers it. */
    @Test
    void readingAChainLeavesTheConnectionsParsedStatements() throws SQLException {
        try (TestDatabase database = TestDatabase.h2(DATABASE)) {
            database.cases(CLOCK).add(newCase(CASE));
            SingleConnectionDataSource one = new SingleConnectionDataSource(database.url(), "sa", "", true);
            CommandInterface parsed = parsed(one);
            assertThat(parsed(one)).isSameAs(parsed);

            assertThat(new JdbcJournalArchive(one).of(CASE).caseSha256()).hasSize(64);
            assertThat(parsed(one)).isSameAs(parsed);

            rollBackAReading(one);
            assertThat(parsed(one)).as("forgotten by a rollback").isNotSameAs(parsed);
            one.destroy();
        }
    }

    private static CommandInterface parsed(SingleConnectionDataSource one) throws SQLException {
        Session session = one.getConnection().unwrap(JdbcConnection.class).getSession();
        CommandInterface command = session.prepareCommand(STATEMENT, 0);
        command.close();
        return command;
    }

    private static void rollBackAReading(SingleConnectionDataSource one) throws SQLException {
        Connection connection = one.getConnection();
        connection.setAutoCommit(false);
        connection.createStatement().executeQuery(STATEMENT).close();
        connection.rollback();
    }
}
