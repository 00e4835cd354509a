package fr.cadreia.shipped;

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

/** An application in a process of its own, so that it can be measured, and killed at any moment. */
public final class RunningJar {

    /** The address where our application says that it is ready to serve. */
    public static final String READINESS = "/actuator/health/readiness";

    private static final Duration START = Duration.ofMinutes(15);
    private static final Duration END = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final int port;
    private final Process process;

    private RunningJar(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /**
     * The shipped application as the container image starts it, extracted from its jar, with the compiler's first stage alone.
     *
     * @param folder where it is started, and keeps its data and its log
     * @param settings of the application, as on the command line
     * @return once it is ready to serve
     */
    public static RunningJar extracted(Path folder, List<String> settings, Map<String, String> environment) {
        try {
            return extracted(folder, settings, environment, freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param port on which it is to listen */
    public static RunningJar extracted(Path folder, List<String> settings, Map<String, String> environment, int port) {
        try {
            ExtractedJar extracted = ExtractedJar.get();
            List<String> options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmn200m"));
            options.addAll(extracted.startingWithItsClasses());
            RunningJar jar = start(folder, java(options, extracted.jar()), settings, environment, READINESS, port);
            extracted.keepClassesOf(jar.pid());
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return what starts a jar */
    public static List<String> java(List<String> options, Path jar) {
        List<String> command = new ArrayList<>(List.of(ExtractedJar.java("java")));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /**
     * @param launcher becomes the application's process, or starts it (a jar without options), and takes its settings as arguments
     * @param readiness path that is answered by 200 once it is ready
     * @return once it is ready to serve
     */
    public static RunningJar start(
            Path folder,
            List<String> launcher,
            List<String> settings,
            Map<String, String> environment,
            String readiness) {
        try {
            return start(folder, launcher, settings, environment, readiness, freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param port on which it is to listen; else the same */
    public static RunningJar start(
            Path folder,
            List<String> launcher,
            List<String> settings,
            Map<String, String> environment,
            String readiness,
            int port) {
        try {
            List<String> command = new ArrayList<>(launcher);
            command.addAll(List.of("--server.address=127.0.0.1", "--server.port=" + port));
            command.addAll(settings);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("application.log").toFile()));
            builder.environment().putAll(environment);
            RunningJar jar = new RunningJar(port, builder.start());
            jar.awaitReady(folder, readiness);
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return a port on which nothing listens at this moment */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Path folder, String readiness) throws IOException {
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + readiness))
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

    /** @return whether it has ended by then */
    public boolean ended(Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** SIGTERM: it is told to end, and goes on until it has. */
    public void end() {
        process.destroy();
    }

    /** Lets it end in its own way, and kills it when that takes minutes. */
    public void stop() {
        process.destroy();
        if (!ended(END)) {
            kill();
        }
    }

    /** SIGKILL: nothing of the process runs any more, not even what it does at its end. What it started goes on. */
    public void kill() {
        process.destroyForcibly();
        ended(Duration.ofSeconds(30));
    }
}
