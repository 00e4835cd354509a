package fr.cadreia.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.kernel.json.ShippedYaml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Comment;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The lists of components in the jar, and what {@code src/docs/vulnerabilities.yaml} says of them. */
class ShippedPartsDrill {

    private static final String JAVA = "META-INF/sbom/application.cdx.json";
    private static final String BROWSER = "META-INF/sbom/browser.bom.json";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    /** Added by Spring Boot's plug-in, after Maven has resolved what the application needs. */
    private static final String UNPACKING = "spring-boot-jarmode-tools-";

    /** The one stands at the top of the jar, the other worked at the compilation. */
    private static final Set<String> OTHERWISE = Set.of("spring-boot-loader", "spring-boot-configuration-processor");

    private static final Pattern ID = Pattern.compile("CVE-\\d{4}-\\d{4,}|GHSA(-[0-9a-z]{4}){3}");

    private static JarFile jar;

    /** The versions by component, of both lists. */
    private static final Map<String, String> SHIPPED = new TreeMap<>();

    private final Map<String, List<Map<String, Object>>> known = known();

    @BeforeAll
    static void open() throws IOException {
        jar = new JarFile(ExtractedJar.SHIPPED.toFile());
        for (String list : List.of(JAVA, BROWSER)) {
            for (JsonNode component : components(list)) {
                String group = component.path("group").asText();
                SHIPPED.put(
                        (group.isEmpty() ? "" : group + ":")
                                + component.get("name").asText(),
                        component.get("version").asText());
            }
        }
    }

    @AfterAll
    static void close() throws IOException {
        jar.close();
    }

    private static JsonNode components(String list) throws IOException {
        try (InputStream content = jar.getInputStream(jar.getEntry(list))) {
            JsonNode bill = new ObjectMapper().readTree(content);
            assertThat(bill.get("bomFormat").asText()).isEqualTo("CycloneDX");
            return bill.get("components");
        }
    }

    private static Map<String, List<Map<String, Object>>> known() {
        try (InputStream yaml = Files.newInputStream(Path.of("src/docs/vulnerabilities.yaml"))) {
            return ShippedYaml.tree(yaml);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyLibraryInTheJarIsListedAndNoOther() throws IOException {
        TreeSet<String> listed = new TreeSet<>();
        for (JsonNode component : components(JAVA)) {
            String purl = component.get("purl").asText();
            String classifier =
                    purl.contains("classifier=") ? "-" + purl.replaceAll(".*classifier=([^&]*).*", "$1") : "";
            String name = component.get("name").asText();
            // A starter brings others and is empty.
            if (!name.startsWith("spring-boot-starter") && !OTHERWISE.contains(name)) {
                listed.add(name + "-" + component.get("version").asText() + classifier + ".jar");
            }
        }

        assertThat(jar.stream()
                        .map(JarEntry::getName)
                        .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                        .map(name -> name.substring(LIBRARIES.length()))
                        .filter(name -> !name.startsWith(UNPACKING)))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    /** What the script of the build bundles, what is served as it came, the fonts: and nothing that only builds. */
    @Test
    void theListOfTheBrowserHasWhatIsServed() {
        assertThat(SHIPPED)
                .containsKeys("@bpmn-io/form-js-viewer", "bpmn-js", "diagram-js", "preact", "dejavu-fonts-ttf")
                .doesNotContainKeys("esbuild", "bpmnlint", "@codemirror/view");
    }

    @Test
    void whatIsSaidToEndIsShippedInThatVersion() {
        assertThat(known.get("ends"))
                .filteredOn(end -> end.containsKey("component"))
                .hasSizeGreaterThan(5)
                .allSatisfy(end -> assertThat(SHIPPED).containsEntry(text(end, "component"), text(end, "version")));
    }

    @Test
    void eachHoleIsOfTheVersionInTheJar() {
        List<String> seen = new ArrayList<>();
        assertThat(known.get("holes")).allSatisfy(hole -> {
            assertThat(list(hole, "ids"))
                    .isNotEmpty()
                    .allMatch(id -> ID.matcher(id).matches());
            list(hole, "ids").forEach(id -> seen.add(id + " " + hole.get("component") + " " + hole.get("inside")));
            if (hole.containsKey("inside")) {
                assertThat(text(hole, "text")).contains(text(hole, "shipped"));
                assertThat(embedded(text(hole, "inside"), text(hole, "file")).contains(text(hole, "text")))
                        .isTrue();
            } else {
                assertThat(SHIPPED).containsEntry(text(hole, "component"), text(hole, "shipped"));
            }
        });
        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    void whatIsSaidOfEachHoleHolds() {
        assertThat(known.get("holes")).allSatisfy(hole -> {
            assertThat(text(hole, "why")).isNotBlank();
            boolean fixed = hole.containsKey("fixedIn") && isAtLeast(text(hole, "shipped"), text(hole, "fixedIn"));
            switch (text(hole, "status")) {
                case "fixed" -> assertThat(fixed).isTrue();
                case "mitigated" ->
                    assertThat(list(hole, "by"))
                            .anyMatch(file -> file.startsWith("src/main/java/"))
                            .anyMatch(file -> file.startsWith("src/test/java/"))
                            .allSatisfy(file ->
                                    assertThat(Files.readString(Path.of(file))).contains(list(hole, "ids")));
                case "unaffected" ->
                    assertThat(list(hole, "absent").size()
                                    + list(hole, "unused").size())
                            .isPositive();
                case "accepted" -> assertThat(text(hole, "until")).isNotBlank();
                default -> throw new AssertionError("No such status: " + hole.get("status"));
            }
            assertThat(fixed).isEqualTo("fixed".equals(hole.get("status")));
            assertThat(SHIPPED).doesNotContainKeys(list(hole, "absent").toArray(String[]::new));
            assertThat(list(hole, "unused"))
                    .allSatisfy(word -> assertThat(using(word)).isEmpty());
        });
    }

    /** A version that we pin above Spring Boot's has a hole that asked for it. */
    @Test
    void eachPinnedVersionHasItsReason() throws Exception {
        assertThat(pinned())
                .isNotEmpty()
                .allSatisfy(version -> assertThat(known.get("holes")).anySatisfy(hole -> {
                    assertThat(hole).containsEntry("shipped", version);
                    assertThat(hole).containsEntry("status", "fixed");
                }));
    }

    /** Lists the properties after the comment that names this file, up to the next that is of something else. */
    private static List<String> pinned() throws Exception {
        Node comment = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse("pom.xml")
                .getElementsByTagName("properties")
                .item(0)
                .getFirstChild();
        while (!(comment instanceof Comment) || !comment.getNodeValue().contains("vulnerabilities.yaml")) {
            comment = comment.getNextSibling();
        }
        List<String> versions = new ArrayList<>();
        for (Node next = comment.getNextSibling();
                next != null && !(next instanceof Comment);
                next = next.getNextSibling()) {
            if (next instanceof Element property) {
                versions.add(property.getTextContent());
            }
        }
        return versions;
    }

    @Test
    void versionsAreComparedByTheirNumbers() {
        assertThat(isAtLeast("10.1.62", "10.1.58")).isTrue();
        assertThat(isAtLeast("3.1.5.RELEASE", "3.1.5.RELEASE")).isTrue();
        assertThat(isAtLeast("2.0.6.1", "2.0.6")).isTrue();
        assertThat(isAtLeast("3.9.0", "3.18.0")).isFalse();
        assertThat(isAtLeast("2.0", "2.0.1")).isFalse();
    }

    private static boolean isAtLeast(String version, String other) {
        int[] one = numbers(version);
        int[] two = numbers(other);
        for (int at = 0; at < Math.max(one.length, two.length); at++) {
            int difference = (at < one.length ? one[at] : 0) - (at < two.length ? two[at] : 0);
            if (difference != 0) {
                return difference > 0;
            }
        }
        return true;
    }

    private static int[] numbers(String version) {
        return Stream.of(version.split("\\."))
                .filter(part -> part.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static String embedded(String component, String file) throws IOException {
        String name = component.substring(component.indexOf(':') + 1);
        JarEntry library = jar.getJarEntry(LIBRARIES + name + "-" + SHIPPED.get(component) + ".jar");
        try (JarInputStream entries = new JarInputStream(jar.getInputStream(library))) {
            for (JarEntry entry = entries.getNextJarEntry(); entry != null; entry = entries.getNextJarEntry()) {
                if (entry.getName().equals(file)) {
                    return new String(entries.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError(component + " has no " + file);
    }

    private static List<Path> using(String word) throws IOException {
        Pattern whole = Pattern.compile("\\b" + word + "\\b");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(Files::isRegularFile)
                    .filter(source -> {
                        try {
                            return whole.matcher(Files.readString(source)).find();
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        }
    }

    private static String text(Map<String, Object> entry, String key) {
        assertThat(entry).containsKey(key);
        return String.valueOf(entry.get(key));
    }

    private static List<String> list(Map<String, Object> entry, String key) {
        return ((List<?>) entry.getOrDefault(key, List.of()))
                .stream().map(String::valueOf).toList();
    }
}
