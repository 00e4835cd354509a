package fr.cadreia.kernel.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.kernel.web.VirusScan.InfectedFileException;
import fr.cadreia.kernel.web.VirusScan.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** The real daemon, with one signature of our own and no other (mvn -Ptools test). */
@Tag("tools")
class RealClamavTest {

    @TempDir
    private Path folder;

    private Process daemon;
    private int port;

    private VirusScan start(String streamMaxLength) throws IOException {
        port = freePort();
        Path signatures = Files.createDirectory(folder.resolve("signatures"));
        Files.writeString(
                signatures.resolve("own.ndb"),
                "Eicar-Test:0:0:" + HexFormat.of().formatHex(FakeClamav.EICAR.getBytes(StandardCharsets.US_ASCII))
                        + "\n");
        Path settings = folder.resolve("clamd.conf");
        Files.write(
                settings,
                List.of(
                        "Foreground yes",
                        "User " + System.getProperty("user.name"),
                        "DatabaseDirectory " + signatures,
                        "TCPSocket " + port,
                        "TCPAddr 127.0.0.1",
                        "StreamMaxLength " + streamMaxLength));
        daemon = new ProcessBuilder("clamd", "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        await().atMost(Duration.ofMinutes(1)).until(this::answers);
        return new VirusScan(new Settings("127.0.0.1:" + port, Duration.ofMinutes(1)), DataSize.ofMegabytes(21));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() {
        if (!daemon.isAlive()) {
            try {
                throw new AssertionError(Files.readString(folder.resolve("log")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (daemon != null) {
            daemon.destroy();
            daemon.waitFor();
        }
    }

    @Test
    void itFindsTheTestFileAndNothingElse() throws IOException {
        VirusScan scan = start("25M");
        scan.afterPropertiesSet();

        assertThatCode(() -> scan.check("document", "note.txt", "Bonjour".getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
        assertThatThrownBy(
                        () -> scan.check("document", "note.txt", FakeClamav.EICAR.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(InfectedFileException.class)
                .hasMessageContaining("Eicar-Test");
    }

    @Test
    void aLimitBelowOursStopsTheStart() throws IOException {
        VirusScan scan = start("20M");

        assertThatThrownBy(scan::afterPropertiesSet)
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("StreamMaxLength");
    }
}
