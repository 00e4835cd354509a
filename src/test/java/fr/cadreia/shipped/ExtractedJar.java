package fr.cadreia.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * The shipped jar beside its libraries, as {@code -Djarmode=tools extract} leaves it. The first process leaves an
 * archive of its loaded classes; with it the next ones start in half the time.
 */
public final class ExtractedJar {

    /** The jar as {@code mvn package} makes it. */
    public static final Path SHIPPED = Path.of("target/cadre-ia.jar").toAbsolutePath();

    private static final Path FOLDER = Path.of("target/extracted").toAbsolutePath();
    private static ExtractedJar extracted;

    private final Path classes = FOLDER.resolve("classes.jsa");
    private boolean kept;

    private ExtractedJar() {}

    public static synchronized ExtractedJar get() throws IOException {
        if (extracted == null) {
            FileSystemUtils.deleteRecursively(FOLDER);
            run(
                    java("java"),
                    "-Djarmode=tools",
                    "-jar",
                    SHIPPED.toString(),
                    "extract",
                    "--destination",
                    FOLDER.toString());
            extracted = new ExtractedJar();
        }
        return extracted;
    }

    /** @return the path of a program of the virtual machine that runs this */
    public static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    public Path jar() {
        return FOLDER.resolve(SHIPPED.getFileName());
    }

    /** @return options of the virtual machine */
    public synchronized List<String> startingWithItsClasses() {
        return kept ? List.of("-XX:SharedArchiveFile=" + classes) : List.of("-XX:+RecordDynamicDumpInfo");
    }

    /** @param pid of a process that was started without the archive, or with it, when there is nothing to do */
    public synchronized void keepClassesOf(long pid) throws IOException {
        if (!kept) {
            run(java("jcmd"), Long.toString(pid), "VM.cds", "dynamic_dump", classes.toString());
            kept = true;
        }
    }

    private static void run(String... command) throws IOException {
        Path log = Files.createTempFile("extracted-jar", ".log");
        try {
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IOException(String.join(" ", command) + ":\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        } finally {
            Files.delete(log);
        }
    }
}
