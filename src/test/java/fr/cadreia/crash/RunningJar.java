package fr.cadreia.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The application as the container image starts it, extracted from the jar that is shipped, in a process of its own, so that
 * it can be killed at any moment.
 */
final class RunningJar {

    private static final Duration START = Duration.ofMinutes(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final int port;
    private final Process process;

    private RunningJar(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /**
     * @param folder where it is started, and keeps its data and its log
     * @param settings of the application, as on the command line
     * @return once it is ready to serve
     */
    static RunningJar start(Path folder, List<String> settings, Map<String, String> environment) {
        try {
            int port = freePort();
            ExtractedJar extracted = ExtractedJar.get();
            List<String> command = new ArrayList<>(
                    List.of(ExtractedJar.java("java"), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmn200m"));
            command.addAll(extracted.startingWithItsClasses());
            command.addAll(
                    List.of("-jar", extracted.jar().toString(), "--server.address=127.0.0.1", "--server.port=" + port));
            command.addAll(settings);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("application.log").toFile()));
            builder.environment().putAll(environment);
            RunningJar jar = new RunningJar(port, builder.start());
            jar.awaitReady(folder);
            extracted.keepClassesOf(jar.process.pid());
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Path folder) throws IOException {
        HttpRequest ready = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        HttpClient client = HttpClient.newHttpClient();
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It does not listen yet.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            if (ended(BETWEEN_LOOKS)) {
                break;
            }
        }
        kill();
        throw new IllegalStateException(
                "The application did not start:\n" + Files.readString(folder.resolve("application.log")));
    }

    private boolean ended(Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    int port() {
        return port;
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** SIGKILL: nothing of the application runs any more, not even what it does at its end. */
    void kill() {
        process.destroyForcibly();
        ended(Duration.ofSeconds(30));
    }
}
