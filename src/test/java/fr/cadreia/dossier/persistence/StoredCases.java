package fr.cadreia.dossier.persistence;

import fr.cadreia.dossier.Cases;
import fr.cadreia.journal.AttestedCases;
import fr.cadreia.kernel.database.ShortTransactions;
import fr.cadreia.kernel.time.AuthorityClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cases of a database and the documents of their steps, for tests that begin no application. */
public final class StoredCases {

    private final JdbcCases cases;
    private final JdbcStepDocuments documents;

    public StoredCases(JdbcClient jdbc, ShortTransactions transactions, AuthorityClock clock) {
        this.cases = new JdbcCases(jdbc, clock, new ReferenceNumbers(transactions, clock));
        this.documents = new JdbcStepDocuments(jdbc, cases);
    }

    public Cases cases() {
        return cases;
    }

    public AttestedCases attested() {
        return documents;
    }

    JdbcStepDocuments documents() {
        return documents;
    }
}
