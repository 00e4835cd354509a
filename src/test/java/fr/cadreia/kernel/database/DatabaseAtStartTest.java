package fr.cadreia.kernel.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import fr.cadreia.PostgresServer;
import fr.cadreia.kernel.StartRefusedException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

/** A person who starts the application on a database that it cannot use reads why, in French. */
class DatabaseAtStartTest {

    @TempDir
    Path directory;

    private static ThrowingCallable start(String url, String user) {
        DatabaseAtStart check = new DatabaseAtStart();
        check.setEnvironment(new MockEnvironment()
                .withProperty("spring.datasource.url", url)
                .withProperty("spring.datasource.username", user)
                .withProperty("spring.datasource.password", PostgresServer.PASSWORD));
        return () -> check.postProcessBeanFactory(new DefaultListableBeanFactory());
    }

    @Test
    void aSecondStartOnTheSameFileIsRefused() throws Exception {
        Path file = directory.resolve("cadre.mv.db");
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();
            assertThatThrownBy(start("jdbc:h2:file:" + directory.resolve("cadre") + ";WRITE_DELAY=0", "sa"))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessage("La base de données jdbc:h2:file:" + directory.resolve("cadre")
                            + " est déjà ouverte par une autre instance de l’application\u00a0: arrêtez-la d’abord,"
                            + " ou démarrez celle-ci dans un autre dossier.");
        }
    }

    @Test
    void anEncodingThatDoesNotHoldFrenchTextsIsRefused() throws Throwable {
        String latin = PostgresServer.createDatabase("template template0 encoding 'LATIN1' locale 'C'");
        assertThatThrownBy(start(latin, PostgresServer.OWNER))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContainingAll("LATIN1", "UTF8");
        start(PostgresServer.createDatabase(), PostgresServer.OWNER).call();
    }

    /** A step that is missing among ours is none of a newer version: only one behind all of ours is. */
    @Test
    void aStepThatIsMissingHereIsNotCalledNewer() {
        assertThatThrownBy(() -> new Migrations().migrate(applied(MigrationState.MISSING_SUCCESS)))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("ne vient pas d’une version publiée");
        assertThatThrownBy(() -> new Migrations().migrate(applied(MigrationState.FUTURE_SUCCESS)))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("plus récente");
    }

    private static Flyway applied(MigrationState state) {
        MigrationInfo step = mock(MigrationInfo.class);
        given(step.getState()).willReturn(state);
        MigrationInfoService steps = mock(MigrationInfoService.class);
        given(steps.applied()).willReturn(new MigrationInfo[] {step});
        Flyway flyway = mock(Flyway.class);
        given(flyway.info()).willReturn(steps);
        return flyway;
    }

    @Test
    void aDatabaseThatIsAwayOrRefusesTheAccountIsNamed() {
        assertThatThrownBy(start("jdbc:postgresql://127.0.0.1:1/cadre", "cadre"))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContainingAll("127.0.0.1:1/cadre", "ne répond pas");
        assertThatThrownBy(start("jdbc:h2:file:" + directory.resolve("none") + ";IFEXISTS=TRUE", "sa"))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("ne s’ouvre pas");
    }
}
