package fr.cadreia.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.web.FakeClamav.Manner;
import fr.cadreia.kernel.web.VirusScan.InfectedFileException;
import fr.cadreia.kernel.web.VirusScan.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class VirusScanTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LITTLE_PATIENCE = Duration.ofMillis(300);

    private final FakeClamav daemon = new FakeClamav();

    @AfterEach
    void close() {
        daemon.close();
    }

    private static VirusScan scan(String address, Duration timeout) {
        return new VirusScan(new Settings(address, timeout), DataSize.ofMegabytes(21));
    }

    /** Where nobody listens any more. */
    private static String nobodysAddress() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "127.0.0.1:" + socket.getLocalPort();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aCleanFilePassesAndTheDaemonHasSeenAllOfIt() {
        byte[] file = new byte[3 * MEGABYTE + 1];
        new Random(20).nextBytes(file);

        scan(daemon.address(), PATIENCE).check("document", "note.pdf", file);

        assertThat(daemon.received).containsExactly(file);
    }

    @Test
    void whatTheDaemonFindsIsRefusedByTheNameOfTheFile() {
        assertThatThrownBy(() -> scan(daemon.address(), PATIENCE)
                        .check("document", "note.txt", bytes("Bonjour " + FakeClamav.EICAR)))
                .isInstanceOfSatisfying(
                        InfectedFileException.class,
                        refused -> assertThat(refused.fields())
                                .singleElement()
                                .extracting(FieldError::field, FieldError::label)
                                .containsExactly("document", "note.txt"))
                .hasMessageStartingWith("«\u00a0note.txt\u00a0»\u00a0: l’antivirus y a trouvé un logiciel malveillant"
                        + " (Eicar-Test-Signature). Rien n’a été enregistré.");
    }

    @ParameterizedTest
    @EnumSource(names = "ANSWERS", mode = EnumSource.Mode.EXCLUDE)
    void withoutAnAnswerNothingIsTaken(Manner manner) {
        daemon.manner = manner;

        // More than the machine keeps for a daemon that does not read.
        assertThatThrownBy(() ->
                        scan(daemon.address(), LITTLE_PATIENCE).check("document", "note.pdf", new byte[40 * MEGABYTE]))
                .isInstanceOf(ComeAgainException.class)
                .hasMessageContaining("rien n’a été enregistré");
    }

    @Test
    void withoutADaemonNothingIsTaken() throws IOException {
        String address = nobodysAddress();

        assertThatThrownBy(() -> scan(address, PATIENCE).check("document", "note.pdf", bytes("Bonjour")))
                .isInstanceOf(ComeAgainException.class);
    }

    @Test
    void whereNoneIsSetNothingIsAsked() {
        assertThatCode(() -> {
                    VirusScan scan = scan("", PATIENCE);
                    scan.afterPropertiesSet();
                    scan.check("document", "note.txt", bytes(FakeClamav.EICAR));
                })
                .doesNotThrowAnyException();
    }

    // At start.

    @Test
    void aDaemonThatTakesOurLargestFileIsTaken() {
        scan(daemon.address(), PATIENCE).afterPropertiesSet();

        assertThat(daemon.received)
                .singleElement()
                .satisfies(file -> assertThat(file).hasSize(21 * MEGABYTE));
    }

    @Test
    void aDaemonThatTakesLessIsRefused() {
        daemon.streamMaxLength = 10 * MEGABYTE;

        assertThatThrownBy(scan(daemon.address(), PATIENCE)::afterPropertiesSet)
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("StreamMaxLength")
                .hasMessageContaining("21 Mo");
    }

    @Test
    void aDaemonThatIsNotThereYetHoldsUpNoStart() throws IOException {
        String address = nobodysAddress();

        assertThatCode(scan(address, PATIENCE)::afterPropertiesSet).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clamav", "clamav:", "clamav:99999", "http://clamav:3310", "clamav:3310/x", "un hôte:3310"})
    void aSettingThatIsNoAddressIsRefused(String address) {
        assertThatThrownBy(scan(address, PATIENCE)::afterPropertiesSet)
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("cadre.files.clamav")
                .hasMessageContaining(address);
    }
}
