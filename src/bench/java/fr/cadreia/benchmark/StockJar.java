package fr.cadreia.benchmark;

import fr.cadreia.shipped.ExtractedJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stock application, which is compared only when it is made of the same versions as ours. */
final class StockJar {

    static final Path PATH = Path.of("target/bench/stock/stock.jar").toAbsolutePath();

    /** What either does its work with. */
    private static final Pattern LIBRARY = Pattern.compile(
            "BOOT-INF/lib/((?:spring|camunda|tomcat|jackson|jersey|mybatis|HikariCP|h2|postgresql).*?)-(\\d[^/]*)\\.jar");

    private StockJar() {}

    /** Refuses what cannot be compared. */
    static void check() {
        Map<String, String> ours = libraries(ExtractedJar.SHIPPED);
        List<String> other = libraries(PATH).entrySet().stream()
                .filter(library -> ours.containsKey(library.getKey()))
                .filter(library -> !library.getValue().equals(ours.get(library.getKey())))
                .map(library -> library.getKey() + " " + library.getValue() + ", ours " + ours.get(library.getKey()))
                .toList();
        if (!other.isEmpty()) {
            throw new IllegalStateException(
                    "The stock application has other versions, which src/bench/stock/pom.xml says: " + other);
        }
    }

    private static Map<String, String> libraries(Path jar) {
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: run mvn -Pbench verify");
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            Map<String, String> libraries = new TreeMap<>();
            file.stream()
                    .map(entry -> LIBRARY.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .forEach(library -> libraries.put(library.group(1), library.group(2)));
            return libraries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
