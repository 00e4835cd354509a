package fr.cadreia.verified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.Vendor;
import fr.cadreia.journal.seal.JournalArchive;
import fr.cadreia.journal.seal.JournalProblem;
import fr.cadreia.journal.seal.JournalSettings;
import fr.cadreia.journal.seal.SealKey;
import fr.cadreia.journal.seal.Sealing;
import fr.cadreia.journal.seal.TestJournal;
import fr.cadreia.verified.JournalVerified.TampersWithTheJournal;
import fr.cadreia.verified.RunningApplications.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The check that every other class ends with can fail, whichever way its application came and went. */
@TampersWithTheJournal(reason = "shows that the check at the end of each class finds it")
class JournalVerifiedTest {

    @TempDir
    Path directory;

    private TestDatabase database;
    private TestJournal journal;

    @BeforeEach
    void open() {
        database = Vendor.H2.open();
        journal = new TestJournal(database, directory);
        journal.addCase("IA-2026-0001", 3);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Stands for the application: it has its journal, and nothing else. */
    private ConfigurableApplicationContext application() {
        return new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(JournalArchive.class, database::archive);
                    beans.registerBean(SealKey.class, journal::key);
                    beans.registerBean(JournalSettings.class, journal::settings);
                    beans.registerBean(Sealing.class, journal::sealing);
                    beans.registerBean(JdbcClient.class, database::tampering);
                })
                .run();
    }

    static class Nothing {}

    private void tamper() {
        database.tampering()
                .sql("update cadre_journal set actor = 'x' where sequence_number = 3")
                .update();
    }

    @Test
    void anIntactJournalIsNoReproach() {
        RunningApplications.beginClass();
        try (ConfigurableApplicationContext application = application()) {
            assertThat(JournalVerified.problems(application)).isEmpty();
        }
        assertThat(RunningApplications.endClass("A", false).found()).isEmpty();
    }

    @Test
    void anApplicationThatStillRunsIsVerified() {
        RunningApplications.beginClass();
        try (ConfigurableApplicationContext application = application()) {
            tamper();
            assertThat(RunningApplications.endClass("A", false).found())
                    .extracting(JournalProblem::code)
                    .contains(JournalProblem.Code.ROW_CHANGED);
        }
    }

    @Test
    void anApplicationThatWasClosedWasVerifiedBefore() {
        RunningApplications.beginClass();
        try (ConfigurableApplicationContext application = application()) {
            tamper();
        }
        Outcome found = RunningApplications.endClass("A", false);
        assertThat(found.found()).extracting(JournalProblem::code).contains(JournalProblem.Code.ROW_CHANGED);

        assertThatThrownBy(() -> JournalVerified.judge(Object.class, found))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("accuses people")
                .hasMessageContaining("IA-2026-0001");
        assertThatCode(() -> JournalVerified.judge(JournalVerifiedTest.class, found))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> JournalVerified.judge(JournalVerifiedTest.class, new Outcome(List.of(), List.of())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("finds nothing");
    }

    @Test
    void whatWaitsIsVerifiedWhenTheApplicationIsClosed() {
        ActsNoted build = new ActsNoted(directory.resolve("build"));
        PostponedChecks postponed = new PostponedChecks(Optional.of(build));
        ConfigurableApplicationContext application = application();
        assertThat(postponed.canWait(application)).as("never verified").isFalse();
        postponed.verified(application, JournalVerified.problems(application));
        assertThat(postponed.canWait(application)).as("nothing new").isTrue();

        postponed.postpone(application, "fr.cadreia.SomeTest");
        assertThat(build.unverified()).containsExactly("fr.cadreia.SomeTest");
        assertThat(postponed.verified(application, JournalVerified.problems(application)))
                .containsExactly("fr.cadreia.SomeTest");
        assertThat(build.unverified()).isEmpty();

        journal.addCase("IA-2026-0002", 3);
        assertThat(postponed.canWait(application)).as("twice as many rows").isFalse();

        postponed.postpone(application, "fr.cadreia.OtherTest");
        tamper();
        postponed.close(application);
        assertThat(build.unverified())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found).contains("fr.cadreia.OtherTest", "a été modifiée"));
        application.close();
    }

    /** For the check at the end of this very class, which is registered without being named here. */
    @Test
    void thisClassItselfIsVerified() {
        assertThat(RunningApplications.isClassUnderWay()).isTrue();
        try (ConfigurableApplicationContext application = application()) {
            tamper();
            assertThat(application.isRunning()).isTrue();
        }
    }
}
