package fr.cadreia.dossier;

import fr.cadreia.journal.AttestedCases;
import fr.cadreia.kernel.database.ShortTransactions;
import fr.cadreia.kernel.time.AuthorityClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cases of a database and the documents of their steps, for tests that begin no application. */
public final class StoredCases {

    private final Cases cases;
    private final StepDocuments documents;

    public StoredCases(JdbcClient jdbc, ShortTransactions transactions, AuthorityClock clock) {
        this.cases = new Cases(jdbc, clock, new MatterNumbers(transactions, clock));
        this.documents = new StepDocuments(jdbc, cases);
    }

    public Cases cases() {
        return cases;
    }

    public AttestedCases attested() {
        return documents;
    }

    StepDocuments documents() {
        return documents;
    }
}
