package fr.cadreia.kernel.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.cadreia.kernel.StartRefusedException;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;

/**
 * Each wrong setting is refused in one French sentence, which names the setting, what was written and what is expected. The
 * settings are read and checked as at a start, which goes no further.
 */
class StartFailuresTest {

    private static final StartFailures FAILURES = new StartFailures();

    /** The settings that Spring Boot reads for itself, by their prefix. */
    private static final Map<String, Class<?>> OF_SPRING = Map.of(
            "server", ServerProperties.class,
            "management.server", ManagementServerProperties.class,
            "spring.mail", MailProperties.class,
            "spring.datasource", DataSourceProperties.class);

    @TempDir
    Path folder;

    /** Checks the shipped settings with these before them, as the start does. */
    private static Throwable failure(MapPropertySource written) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().addFirst(written);
        SpringApplication application = new SpringApplication(Nothing.class);
        return catchThrowable(() -> {
            ConfigDataEnvironmentPostProcessor.applyTo(environment);
            for (EnvironmentPostProcessor check : SpringFactoriesLoader.forDefaultResourceLocation()
                    .load(EnvironmentPostProcessor.class, null, (type, name, why) -> {})) {
                if (check.getClass().getName().startsWith("fr.cadreia.")) {
                    check.postProcessEnvironment(environment, application);
                }
            }
            OF_SPRING.forEach((prefix, type) -> Binder.get(environment).bind(prefix, type));
        });
    }

    private static Optional<String> refusal(Throwable failure) {
        return Optional.ofNullable(failure)
                .map(FAILURES::analyze)
                .map(FailureAnalysis::getDescription)
                .map(sentence -> sentence.replace('\u00a0', ' '));
    }

    private static Optional<String> refusal(String name, String value) {
        return refusal(failure(new MapPropertySource("written", Map.of(name, value == null ? "" : value))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Of another type than the setting has.
                "cadre.journal.seal-interval          | PT5X       | « PT5X » n’est pas une durée ; écrivez par exemple PT30S",
                "cadre.notification.interval          | soon       | « soon » n’est pas une durée",
                "cadre.database.check-interval        | 5 minutes  | « 5 minutes » n’est pas une durée",
                "cadre.duties.interval                | P1M        | « P1M » n’est pas une durée",
                "cadre.review.interval                | PT1        | « PT1 » n’est pas une durée",
                "cadre.register.interval              | x          | « x » n’est pas une durée",
                "cadre.catalogue.reminder-interval    | x          | « x » n’est pas une durée",
                "cadre.grants.interval                | x          | « x » n’est pas une durée",
                "cadre.figures.refresh                | often      | « often » n’est pas une durée",
                "cadre.grants.lapse                   | 30 jours   | n’est pas une durée en jours, mois ou années",
                "cadre.answers.report                 | un mois    | n’est pas une durée en jours, mois ou années",
                "cadre.framework.deadlines.due.vote   | P15X       | « P15X » n’est pas une durée en jours",
                "cadre.framework.deadlines.default-due| PT15H      | n’est pas une durée en jours",
                "cadre.framework.effective-on         | 1er janvier| « 1er janvier » n’est pas une date ; écrivez par exemple 2026-01-31",
                "cadre.notification.digest-hour       | 25:00      | « 25:00 » n’est pas une heure ; écrivez par exemple 07:30",
                "cadre.committee.usual-time           | 14h        | « 14h » n’est pas une heure",
                "cadre.notification.attempts          | dix        | « dix » n’est pas un nombre entier",
                "cadre.notification.enabled           | peut-être  | « peut-être » n’est ni true ni false",
                "cadre.journal.create-seal-key        | oui        | « oui » n’est ni true ni false",
                "cadre.identity.accessibility.met     | beaucoup   | n’est pas un nombre entier",
                "server.port                          | http       | « http » n’est pas un nombre entier",
                "server.shutdown                      | slow       | choisissez parmi graceful, immediate",
                "server.address                       | no host    | n’est pas l’adresse d’une machine",
                "server.servlet.session.timeout       | 8 heures   | n’est pas une durée",
                "server.tomcat.threads.max            | plein      | n’est pas un nombre entier",
                "spring.mail.port                     | smtp       | n’est pas un nombre entier",
                "spring.mail.default-encoding         | UTF-9      | n’est pas un jeu de caractères ; écrivez par exemple UTF-8",
                // Out of what can be.
                "server.port                          | 80800      | « 80800 » n’est pas un port ; écrivez un nombre de 1 à 65535",
                "spring.mail.port                     | 99999      | n’est pas un port",
                "management.server.port               | 70000      | n’est pas un port",
                "cadre.notification.interval          | PT-30S     | doit être plus grand que zéro",
                "cadre.journal.seal-interval          | PT0S       | doit être plus grand que zéro",
                "cadre.figures.refresh                | PT-1S      | est négatif",
                "cadre.grants.longest                 | P-24M      | doit être plus grand que zéro",
                "cadre.framework.deadlines.due.vote   | P-1D       | est négatif",
                "cadre.notification.attempts          | 0          | doit être plus grand que zéro",
                "cadre.notification.attempts          | -3         | doit être plus grand que zéro",
                "cadre.journal.verification-interval  |            | n’a pas de valeur ; donnez-en une",
                "cadre.journal.seal-key-file          |            | n’a pas de valeur",
                "cadre.sign-in.second-factor          |            | n’a pas de valeur",
                "cadre.sign-in.ldap.kind              |            | n’a pas de valeur",
                "cadre.zone                           | Paris      | « Paris » n’est pas un fuseau horaire",
                "cadre.framework.settings.quorum-percent | 400     | « 400 »",
                "logging.structured.format.console    | xml        | « xml » n’est pas une forme de journal ; choisissez parmi ecs",
                // Measures.
                "cadre.operation.scrape-token         | short      | ce secret est trop court",
                "management.endpoints.web.exposure.include | *     | sans management.server.port, seul health est servi",
                "management.server.address            | 0.0.0.0    | il ne sert qu’avec management.server.port",
                "management.server.port               | 8080       | est déjà le port de l’application"
            })
    void aWrongValueIsRefused(String name, String value, String why) {
        assertThat(refusal(name, value))
                .hasValueSatisfying(sentence ->
                        assertThat(sentence).contains(name, why).endsWith(".").doesNotContain("\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "cadre.notification.base-ulr, cadre.notification.base-url",
        "cadre.notifcation.sender, cadre.notification.sender",
        "cadre.journal.sealkeyfiles, cadre.journal.seal-key-file",
        "cadre.framework.dedlines.due.vote, ''",
        "cadre.nothing.of.this, ''"
    })
    void aSettingThatDoesNotExistIsRefused(String written, String right) {
        assertThat(refusal(written, "x"))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .startsWith("Réglage " + written)
                        .contains("il n’y a pas de réglage de ce nom")
                        .contains(right)
                        .doesNotContain("\n"));
    }

    @Test
    void aVariableThatLooksLikeASettingIsRefusedAndOthersAreLeftAlone() {
        assertThat(ofEnvironment("CADRE_NOTIFICATION_BASEULR"))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("CADRE_NOTIFICATION_BASEURL"));
        assertThat(ofEnvironment("CADRE_ZON"))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("CADRE_ZONE"));
        assertThat(ofEnvironment("CADRE_NOTIFICATION_BASE_URL")).isEmpty();
        assertThat(ofEnvironment("CADRE_PEOPLE_MAILBOXES_DIRPROPRETE")).isEmpty();
        assertThat(ofEnvironment("CADRE_DB_URL")).isEmpty();
        assertThat(ofEnvironment("CADRE_JAR")).isEmpty();
    }

    private static Optional<String> ofEnvironment(String variable) {
        return refusal(failure(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.of(variable, "https://ia.exemple.fr"))));
    }

    @Test
    void whatIsShippedIsRight() {
        assertThat(failure(new MapPropertySource("written", Map.of()))).isNull();
        assertThat(refusal("cadre.figures.refresh", "PT0S")).isEmpty();
        assertThat(refusal("cadre.web.hsts", "PT0S")).isEmpty();
        assertThat(refusal("cadre.people.mailboxes.dir-eau", "eau@exemple.fr")).isEmpty();
        assertThat(refusal("cadre.mentions.domains[0]", "exemple.fr")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, '', true", "::1, '', true", "0.0.0.0, '', false", "0.0.0.0, 0123456789abcdef0123, true"})
    void measuresAreOpenedToOtherMachinesWithASecretOnly(String address, String token, boolean allowed) {
        Optional<String> refused = refusal(failure(new MapPropertySource(
                "written",
                Map.of(
                        "management.server.port", "9090",
                        "management.server.address", address,
                        "cadre.operation.scrape-token", token))));
        assertThat(refused.isEmpty()).isEqualTo(allowed);
        refused.ifPresent(sentence -> assertThat(sentence)
                .contains("« 0.0.0.0 » ouvre les mesures à d’autres machines", "cadre.operation.scrape-token"));
    }

    // What only a start finds: it ends before it opens a database.

    @EnableConfigurationProperties(ServerProperties.class)
    static class Nothing {}

    private static String start(String... arguments) {
        Throwable failure = catchThrowable(() -> new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run(arguments)
                .close());
        return refusal(failure).orElse("");
    }

    @Test
    void aFileThatIsWrongIsRefused() throws Exception {
        Path settings =
                Files.writeString(folder.resolve("application.yaml"), "cadre:\n  zone: Europe/Paris\n zone: x\n");
        String location = "--spring.config.additional-location=file:" + folder + "/";
        assertThat(start(location)).contains("n’est pas du YAML bien formé (ligne 3");

        Files.writeString(settings, "cadre:\n  journal:\n    seal-interval: PT5X\n");
        assertThat(start(location))
                .isEqualTo("Réglage cadre.journal.seal-interval : « PT5X » n’est pas une durée ;"
                        + " écrivez par exemple PT30S, 15m ou P1D (application.yaml, ligne 3).");

        Files.writeString(settings, "cadre:\n  journal:\n    seal-intervall: PT5S\n");
        assertThat(start(location))
                .contains("(application.yaml, ligne 3)", "vouliez-vous écrire cadre.journal.seal-interval");

        assertThat(start("--spring.config.import=file:" + folder + "/none.yaml"))
                .contains("none.yaml", "ne se trouve pas");
        assertThat(start("--spring.profiles.active=postgres")).contains("« postgres » n’est pas un profil");
        assertThat(start("--CADRE_IDENTITY_FILE=" + folder + "/none.yaml"))
                .contains("CADRE_IDENTITY_FILE", "ne se lit pas");
        assertThat(start("--server.port=http")).contains("« http » n’est pas un nombre entier");
    }

    @Test
    void whatTheInstallationLacksIsNamed() {
        Throwable missing =
                catchThrowable(() -> new MockEnvironment().resolveRequiredPlaceholders("${NO_SUCH_DATABASE}"));
        assertThat(refusal(new IllegalStateException(missing)).orElse(""))
                .contains("NO_SUCH_DATABASE", "n’est pas donnée");
        assertThat(refusal(new IllegalStateException(new PortInUseException(8080)))
                        .orElse(""))
                .contains("Le port 8080 est déjà pris", "--server.port");
    }

    @Test
    void aFileThatASettingNamesIsNamed() {
        Throwable denied =
                new IllegalStateException(new UncheckedIOException(new AccessDeniedException("/etc/witness")));
        assertThat(refusal(denied).orElse("")).contains("« /etc/witness »", "vérifiez son nom");
        Throwable absent = new IllegalStateException(new FileNotFoundException("/etc/keys.p12 (No such file)"));
        assertThat(refusal(absent).orElse("")).contains("/etc/keys.p12", "vérifiez son nom");
    }

    @Test
    void nobodyHasWordsForAFaultOfTheApplicationItself() {
        assertThat(refusal(new IllegalStateException("bug"))).isEmpty();
    }

    @Test
    void itIsOneLineWithoutAStack() {
        StartRefusedException refused = new StartRefusedException("La clé est perdue.", new Exception("deep"));
        FailureAnalysis analysis = FAILURES.analyze(new IllegalStateException(refused));
        ByteArrayOutputStream text = new ByteArrayOutputStream();

        assertThatCode(() -> new StartReport(new PrintStream(text, true, StandardCharsets.UTF_8)).report(analysis))
                .doesNotThrowAnyException();

        assertThat(text.toString(StandardCharsets.UTF_8))
                .isEqualTo("Démarrage impossible. La clé est perdue." + System.lineSeparator());
    }

    @Test
    void itStandsBeforeTheEnglishOnes() {
        List<FailureAnalyzer> all = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, null, (type, name, why) -> {});
        assertThat(all.get(0)).isInstanceOf(StartFailures.class);
    }
}
