package fr.cadreia.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.yaml.snakeyaml.Yaml;

/** What a monitoring system reads, and where; and that alerts and dashboard ask for nothing else. */
class MeasuresTest extends InApplication {

    private static final Path ALERTS = Path.of("docker/prometheus/alerts.yaml");
    private static final Path DASHBOARD = Path.of("docker/grafana/cadre-ia.json");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    @LocalManagementPort
    private int management;

    private record Answer(int status, String body) {}

    private Answer ask(String method, String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://localhost:" + management + path).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setInstanceFollowRedirects(false);
        int status = connection.getResponseCode();
        try (var body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Answer(status, body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private List<String> samples() throws IOException {
        Answer answer = ask("GET", "/actuator/prometheus");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().lines().filter(line -> !line.startsWith("#")).toList();
    }

    private static Set<String> names(List<String> samples) {
        return samples.stream()
                .map(line -> line.replaceAll("[{ ].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theSeriesSayHowTheApplicationIs() throws IOException {
        String reference = opened("agent", "Usage mesuré").reference();
        Browser.of("admin", port);
        Browser.signingIn("admin", "wrong", port);
        assertThat(client.get("agent", "/task").status()).isEqualTo(200);

        List<String> samples = samples();

        assertThat(names(samples))
                .filteredOn(name -> name.startsWith("cadre_"))
                .containsExactlyInAnyOrder(
                        "cadre_cases",
                        "cadre_database_connections",
                        "cadre_database_connections_max",
                        "cadre_database_writable",
                        "cadre_guarantors",
                        "cadre_health",
                        "cadre_jobs_due",
                        "cadre_jobs_due_oldest_seconds",
                        "cadre_jobs_executor_active",
                        "cadre_jobs_failed",
                        "cadre_jobs_incidents",
                        "cadre_journal_rows",
                        "cadre_journal_seal_age_seconds",
                        "cadre_journal_unsealed_oldest_seconds",
                        "cadre_journal_unsealed_rows",
                        "cadre_journal_verdict",
                        "cadre_journal_verification_age_seconds",
                        "cadre_log_errors_total",
                        "cadre_mails",
                        "cadre_mails_waiting_oldest_seconds",
                        "cadre_notifications_stuck",
                        "cadre_sign_ins_total",
                        "cadre_tasks_late",
                        "cadre_tasks_late_oldest_seconds",
                        "cadre_tasks_open",
                        "cadre_version");
        assertThat(samples)
                .contains(
                        "cadre_database_writable 1.0",
                        "cadre_jobs_executor_active 0.0",
                        "cadre_guarantors "
                                + (double) people.members(fr.cadreia.people.Role.GUARANTORS)
                                        .size())
                .as("steps without a case too")
                .anyMatch(line -> line.startsWith("cadre_cases{step=\"stop\"} "))
                .anyMatch(line -> line.matches("cadre_cases\\{step=\"proposal\"} [1-9].*"))
                .anyMatch(line -> line.matches("cadre_tasks_open\\{process=\"mandatory-path\"} [1-9].*"))
                .anyMatch(line -> line.matches("cadre_sign_ins_total\\{outcome=\"success\",way=\"page\"} [1-9].*"))
                .anyMatch(line -> line.matches("cadre_sign_ins_total\\{outcome=\"success\",way=\"basic\"} [1-9].*"))
                .anyMatch(line -> line.matches("cadre_sign_ins_total\\{outcome=\"failure\",way=\"page\"} [1-9].*"))
                .noneMatch(line -> line.contains(reference));
    }

    /** A label has as many values as there are steps and states, never as there are cases or persons. */
    @Test
    void noLabelNamesACaseOrAPerson() throws IOException {
        opened("agent", "Usage qui n’est pas nommé");
        Set<String> accounts = jdbc.sql("select ID_ from ACT_ID_USER").query(String.class).list().stream()
                .collect(Collectors.toSet());
        Set<String> values = new TreeSet<>();
        samples().forEach(line -> {
            Matcher label = LABEL.matcher(line);
            while (label.find()) {
                values.add(label.group(2));
            }
        });

        assertThat(values)
                .isNotEmpty()
                .doesNotContainAnyElementsOf(accounts)
                .noneMatch(value -> value.matches("[A-Z]+-\\d{4}-\\d+.*"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /connexion",
        "GET, /registre",
        "GET, /error",
        "GET, /actuator",
        "GET, /actuator/health",
        "GET, /actuator/health/readiness",
        "GET, /actuator/env",
        "GET, /actuator/prometheus/",
        "GET, /actuator/prometheus/x",
        "GET, /engine-rest/engine",
        "GET, /api/register",
        "GET, /camunda/app/cockpit/",
        "GET, /style/cadre.css",
        "POST, /actuator/prometheus",
        "POST, /connexion",
        "OPTIONS, /actuator/prometheus",
        "DELETE, /"
    })
    void everythingElseOnThatPortIsNotThere(String method, String path) throws IOException {
        assertThat(ask(method, path)).isEqualTo(new Answer(404, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health, UP|DEGRADED",
        "/actuator/health/readiness, UP",
        "/actuator/health/liveness, UP",
    })
    void healthStaysOnTheMainPort(String path, String state) {
        assertThat(stranger().get(path).body()).containsPattern("\"status\":\"(" + state + ")\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/actuator/env", "/actuator/metrics"})
    void theMainPortServesNoMeasures(String path) {
        assertThat(stranger().get(path).statusCode()).isEqualTo(404);
        assertThat(browser("admin").get(path).statusCode()).isEqualTo(404);
    }

    // Alerts and dashboard.

    @Test
    @SuppressWarnings("unchecked")
    void everyAlertAsksForSeriesThatAreServed() throws IOException {
        List<String> expressions = new ArrayList<>();
        java.util.Map<String, List<java.util.Map<String, Object>>> file = new Yaml().load(Files.readString(ALERTS));
        file.get("groups")
                .forEach(group -> ((List<java.util.Map<String, Object>>) group.get("rules"))
                        .forEach(rule -> expressions.add((String) rule.get("expr"))));

        assertThat(expressions).hasSizeGreaterThan(15);
        assertAreServed(expressions);
    }

    @Test
    void everyQueryOfTheDashboardAsksForSeriesThatAreServed() throws IOException {
        List<String> expressions = new ArrayList<>();
        for (JsonNode panel :
                new ObjectMapper().readTree(Files.readString(DASHBOARD)).path("panels")) {
            panel.path("targets")
                    .forEach(target -> expressions.add(target.path("expr").asText()));
        }

        assertThat(expressions)
                .hasSizeGreaterThan(20)
                .allSatisfy(expression -> assertThat(expression).isNotBlank());
        assertAreServed(expressions);
        assertThat(asked(expressions))
                .containsAll(names(samples()).stream()
                        .filter(name -> name.startsWith("cadre_"))
                        .toList());
    }

    private void assertAreServed(List<String> expressions) throws IOException {
        opened("agent", "Usage dont les alertes parlent");
        List<String> samples = samples();
        // What Prometheus itself adds to each scrape.
        Set<String> served = names(samples);
        served.add("up");
        assertThat(served).containsAll(asked(expressions));
        for (String expression : expressions) {
            Matcher selector = Pattern.compile("(\\w+)\\{([^}]*)}").matcher(expression);
            while (selector.find()) {
                assertAreLabels(selector.group(1), selector.group(2), samples);
            }
        }
    }

    /** The labels that an expression names are those of the series, with values that it has. */
    private static void assertAreLabels(String series, String labels, List<String> samples) {
        if (series.equals("up")) {
            return;
        }
        Matcher label = LABEL.matcher(labels.replace("!=", "="));
        while (label.find()) {
            String written = label.group(1) + "=\"" + label.group(2) + "\"";
            assertThat(samples)
                    .as(series + "{" + labels + "}")
                    .anyMatch(sample -> sample.startsWith(series + "{") && sample.contains(written));
        }
    }

    /** The names of series in expressions: what is neither a function nor a word of the language nor a label. */
    private static Set<String> asked(List<String> expressions) {
        Set<String> asked = new TreeSet<>();
        for (String expression : expressions) {
            String bare = expression
                    .replaceAll("\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"", "")
                    .replaceAll("\\b(by|without|on|ignoring)\\s*\\([^)]*\\)", "");
            Matcher word = Pattern.compile("\\b[a-zA-Z_]\\w*\\b(?!\\s*\\()").matcher(bare);
            while (word.find()) {
                if (!Set.of("sum", "min", "max", "and", "or", "unless").contains(word.group())) {
                    asked.add(word.group());
                }
            }
        }
        return asked;
    }
}
