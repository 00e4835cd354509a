package fr.cadreia;

import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.path.CaseCommands;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.seal.JournalInspection;
import fr.cadreia.journal.seal.JournalReport;
import fr.cadreia.journal.seal.Sealing;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.People;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.RegisterPublication;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A test of the running application: what such tests read and whom they ask. */
@AppTest
public abstract class InApplication {

    @LocalServerPort
    protected int port;

    @Autowired
    protected ApplicationContext beans;

    @Autowired
    protected ProcessEngine engine;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected People people;

    @Autowired
    protected Journal journal;

    @Autowired
    protected JournalInspection inspection;

    @Autowired
    protected Sealing sealing;

    @Autowired
    protected Cases cases;

    @Autowired
    protected CaseCommands commands;

    @Autowired
    protected StepDocuments documents;

    @Autowired
    protected RegisterEntries entries;

    @Autowired
    protected RepositoryService repository;

    @Autowired
    protected RegisterPublication publication;

    @Autowired
    protected SignInIdentities signIns;

    @Autowired
    protected TwoPersons persons;

    /** Of the engine’s REST API. */
    protected EngineClient client;

    @BeforeEach
    void callTheEngine() {
        client = new EngineClient(port);
    }

    @AfterEach
    void comesBackToToday() {
        TestClock.reset();
    }

    /**
     * Verifies the journal, whose rows are sealed before: where another test wrote a row in a later year, one of today has
     * long waited for its seal. Nothing is written in between.
     */
    protected JournalReport verifiedJournal() {
        return AuthorityClock.alone(() -> {
            sealing.seal();
            return inspection.verify();
        });
    }

    /** A case that an account opens; what people do is done at the engine itself. */
    protected Story opened(String account, String title) {
        return Story.opened(client, engine, account, title);
    }

    /** A case all of whose steps go over the engine’s REST API. */
    protected Story openedOverRest(String account, String title) {
        return Story.openedOverRest(client, engine, account, title);
    }

    /** A process outside a case that an account starts. */
    protected Story started(String process, String account, Object... answers) {
        return Story.started(client, engine, process, account, answers);
    }

    /** A case that was opened in another way than by its start form. */
    protected Story running(String reference) {
        return Story.of(client, engine, reference);
    }

    /** What the process of this key does under this business key. */
    protected Story running(String process, String reference) {
        return Story.of(client, engine, process, reference);
    }

    /** Somebody who is signed in with a demo account. */
    protected Browser browser(String account) {
        return Browser.of(account, port);
    }

    /** The id of the account that signs in with this name: any word, where the application opened the account. */
    protected String accountNamed(String signInName) {
        return signIns.named(signInName).orElseThrow();
    }

    protected Browser stranger() {
        return Browser.stranger(port);
    }
}
