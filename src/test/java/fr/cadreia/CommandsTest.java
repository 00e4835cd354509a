package fr.cadreia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class CommandsTest {

    private static final Pattern REQUIRED = Pattern.compile("\\$\\{(\\w+)(?::\\?[^}]*)?}");
    private static final Pattern ANY = Pattern.compile("\\$\\{(\\w+)[^}]*}");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^(\\w+)=");
    private static final Pattern NO_VALUE = Pattern.compile("(?m)^(\\w+)=$");
    private static final Pattern SHARED = Pattern.compile("(?m)^ {2}(\\w+): ");
    private static final Pattern GIVEN = Pattern.compile("(?m)^ {6}(\\w+): ");
    private static final Pattern MEASURES = Pattern.compile("CADRE_MEASURES_PORT2?:-(\\d+)}:9090\n");

    private final String compose = read("docker/compose.yaml");
    private final String example = read("docker/.env.example");

    @Test
    void aFirstArgumentThatIsNoSettingIsACommand() {
        assertThat(Commands.areAsked(new String[] {"verify-journal", "--json"})).isTrue();
        assertThat(Commands.areAsked(new String[] {"verify-jornal"})).isTrue();
        assertThat(Commands.areAsked(new String[] {"--server.port=8081", "verify-journal"}))
                .isFalse();
        assertThat(Commands.areAsked(new String[] {})).isFalse();
    }

    @Test
    void anUnknownCommandStartsNothing() {
        assertThat(Commands.run(new String[] {"verify-jornal"})).isEqualTo(2);
    }

    @Test
    void theExitCodeIsTheCommands() {
        assertThat(Commands.run(new String[] {"verify-journal", "nonsense"})).isEqualTo(2);
    }

    // What mvn spring-boot:run starts, which no other test runs.

    @Test
    void theFirstCommandOfTheReadmeStartsTheDemonstrationAndNothingElse() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        NodeList configured = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        "/project/build/plugins/plugin[artifactId='spring-boot-maven-plugin']/configuration/profiles/*",
                        pom,
                        XPathConstants.NODESET);

        List<String> profiles = IntStream.range(0, configured.getLength())
                .mapToObj(at -> configured.item(at).getTextContent())
                .toList();
        assertThat(profiles).containsExactly("demo");
    }

    // The compose file, its example of an environment and the profile that it starts name the same variables.

    @Test
    void exampleListsWhatComposeReadsAndNothingElse() {
        assertThat(names(EXAMPLE, example)).isEqualTo(names(ANY, compose));
    }

    @Test
    void noSecretHasADefaultAndNobodyReachesAnUnnamedApplication() {
        Set<String> secrets = new TreeSet<>(names(ANY, compose));
        secrets.removeIf(name -> !name.endsWith("PASSWORD") && !name.endsWith("TOKEN"));
        Set<String> empty = names(NO_VALUE, example);
        // An address that not every installation has, and another image than that of this version.
        assertThat(empty.remove("CADRE_FILES_CLAMAV")).isTrue();
        assertThat(empty.remove("CADRE_TAG")).isTrue();
        assertThat(empty).isEqualTo(secrets);
        assertThat(names(REQUIRED, compose))
                .containsExactly(
                        "CADRE_DB_OWNER_PASSWORD",
                        "CADRE_DB_PASSWORD",
                        "CADRE_DB_SUPERUSER_PASSWORD",
                        "CADRE_HOST",
                        "CADRE_OPERATION_SCRAPETOKEN");
    }

    @Test
    void applicationIsGivenAllThatItsProfileNeeds() {
        String shared = compose.substring(compose.indexOf("\nx-settings:"), compose.indexOf("\nservices:"));
        String nodes = compose.substring(compose.indexOf("\n  app1:"), compose.indexOf("\n  # docker compose"));
        Set<String> given = names(SHARED, shared);
        given.addAll(names(GIVEN, nodes));
        assertThat(given).containsAll(names(ANY, read("src/main/resources/application-postgresql.yaml")));
    }

    @Test
    void usersAreMadeFromWhatTheDatabaseIsGiven() {
        String database = compose.substring(compose.indexOf("\n  db:"), compose.indexOf("\n  app1:"));
        assertThat(names(GIVEN, database))
                .containsAll(names(Pattern.compile("\\\\getenv \\w+ (\\w+)"), read("docker/db/init-users.sql")));
    }

    @Test
    void prometheusReadsTheMeasuresOfEachNodeWhereComposeGivesThem() {
        List<String> given =
                MEASURES.matcher(compose).results().map(found -> found.group(1)).toList();
        assertThat(given).hasSize(2);
        assertThat(compose).contains("\n  MANAGEMENT_SERVER_PORT: \"9090\"\n");
        assertThat(read("docker/prometheus/prometheus.yaml"))
                .contains("[\"127.0.0.1:" + given.get(0) + "\", \"127.0.0.1:" + given.get(1) + "\"]");
    }

    private static Set<String> names(Pattern pattern, String text) {
        Set<String> names = new TreeSet<>();
        pattern.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
