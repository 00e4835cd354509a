package fr.cadreia.journal.persistence;

import static fr.cadreia.journal.seal.TestJournal.CLOCK;
import static fr.cadreia.journal.seal.TestJournal.newCase;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.H2InMemory;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.command.CommandInterface;
import org.h2.engine.Session;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class JdbcJournalArchiveTest {

    /** As many statements are remembered as in the application. */
    private static final String DATABASE = "jdbc:h2:mem:archive" + H2InMemory.OPTIONS;

    private static final String CASE = "IA-2026-0001";
    private static final String STATEMENT = "select reference from cadre_case";

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
