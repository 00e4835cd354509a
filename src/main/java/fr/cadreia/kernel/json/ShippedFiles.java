package fr.cadreia.kernel.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The diagrams, decision tables and forms that this version of the application ships. */
public final class ShippedFiles {

    /** The name of the deployments that hold the files as they are shipped. */
    public static final String SOURCE = "cadre-ia";

    private static final Map<String, byte[]> ALL = read();

    private ShippedFiles() {}

    /** Returns the files by their names, e.g. {@code forms/stop.form}. */
    public static Map<String, byte[]> all() {
        return new TreeMap<>(ALL);
    }

    /** @param name e.g. {@code forms/stop.form} */
    public static Optional<byte[]> content(String name) {
        return Optional.ofNullable(ALL.get(name)).map(byte[]::clone);
    }

    private static Map<String, byte[]> read() {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            for (String pattern : new String[] {"processes/*.bpmn", "processes/*.dmn", "forms/*.form"}) {
                String folder = pattern.substring(0, pattern.indexOf('/') + 1);
                for (Resource resource :
                        new PathMatchingResourcePatternResolver().getResources("classpath*:/" + pattern)) {
                    files.put(folder + resource.getFilename(), resource.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
