package fr.cadreia.grant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.H2InMemory;
import fr.cadreia.TestClock;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** When no guarantor is left: an act, a code from the server, and another person. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@TestPropertySource(
        properties = {
            "spring.datasource.url=" + GuarantorRecoveryTest.DATABASE,
            "camunda.bpm.job-execution.enabled=false",
            "cadre.journal.seal-key-file=target/recovery/seal.key",
            "cadre.journal.witness-file="
        })
@Tag("own-engine")
@DirtiesContext
class GuarantorRecoveryTest {

    static final String DATABASE = "jdbc:h2:mem:recovery" + H2InMemory.OPTIONS;

    private static final String PAGE = "/administration/habilitations/secours";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private record Run(int exit, String words) {}

    private static Run command(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exit = RecoverGuarantor.run(List.of(arguments), out, out, TestClock.machine());
        return new Run(exit, said.toString(StandardCharsets.UTF_8));
    }

    private static Run recovers() {
        return command(
                "--act",
                "arrêté n° 2026-88",
                "--spring.datasource.url=" + DATABASE,
                "--spring.datasource.username=sa",
                "--spring.datasource.password=");
    }

    /** The demonstration's clock was moved: the code is to hold for an hour of the application's time. */
    @Test
    void theCodeHoldsByTheClockOfTheApplication() {
        int days = 92;
        jdbc.sql("insert into cadre_demonstration_clock (id, ahead_ms) values (1, ?)")
                .param(Duration.ofDays(days).toMillis())
                .update();
        jdbc.sql("insert into cadre_account_standing (account, closed_at, closed_by, reason)"
                        + " values ('guarantor2', current_timestamp, 'admin', 'Départ'),"
                        + " ('guarantor3', current_timestamp, 'admin', 'Départ')")
                .update();
        Instant asked = TestClock.now();
        try {
            Run made = recovers();

            assertThat(made.exit()).as(made.words()).isZero();
            assertThat(jdbc.sql("select expires_at from cadre_guarantor_recovery order by id desc limit 1")
                            .query(OffsetDateTime.class)
                            .single()
                            .toInstant())
                    .isBetween(
                            asked.plus(Duration.ofDays(days)).plus(Duration.ofMinutes(59)),
                            asked.plus(Duration.ofDays(days)).plus(Duration.ofMinutes(62)));
        } finally {
            jdbc.sql("delete from cadre_guarantor_recovery where entered_at is null")
                    .update();
            jdbc.sql("delete from cadre_demonstration_clock").update();
            jdbc.sql("delete from cadre_account_standing where account in ('guarantor2', 'guarantor3')")
                    .update();
        }
    }

    private HttpResponse<String> enters(String person, String code, String account) {
        Browser browser = Browser.of(person, port);
        browser.get(PAGE);
        return browser.post(PAGE, Map.of("code", code, "compte", account));
    }

    private void closes(String closer, String account) {
        assertThat(closing(closer, account).statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> closing(String closer, String account) {
        Browser browser = Browser.of(closer, port);
        String page = "/administration/habilitations/comptes/" + account;
        browser.get(page);
        return browser.post(page + "/fermeture", Map.of("motif", "Départ"));
    }

    /** The number of guarantors on the page of the composition. */
    private int listed() {
        return Jsoup.parse(Browser.stranger(port).get("/comite/composition").body())
                .select("section[aria-labelledby=garants] li")
                .size();
    }

    @Test
    void anotherPersonNamesTheOneWhomTheActDesignates() {
        int listed = listed();
        assertThat(command().exit()).as("no act").isEqualTo(2);
        assertThat(recovers().exit()).as("two guarantors are there").isEqualTo(1);
        closes("admin", "guarantor3");
        assertThat(closing("admin", "guarantor").statusCode())
                .as("one guarantor would be left, by an administrator alone")
                .isEqualTo(409);
        closes("guarantor2", "guarantor");
        assertThat(closing("admin", "guarantor2").statusCode()).as("the last").isEqualTo(409);
        Browser last = Browser.of("guarantor2", port);
        assertThat(last.words("/administration/habilitations/comptes/guarantor2"))
                .contains("C’est votre propre connexion");
        assertThat(closing("guarantor2", "guarantor2").statusCode())
                .as("the last, by itself")
                .isEqualTo(409);
        assertThat(listed())
                .as("the guarantors whose sign-in is closed are no longer listed")
                .isEqualTo(listed - 2);
        assertThat(jdbc.sql("select recipient from cadre_notification where words like 'Il ne reste qu’un garant%'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("chair", "dpo", "guarantor2");
        Run made = recovers();
        assertThat(made.exit()).as(made.words()).isZero();
        Matcher code = Pattern.compile("[A-Z2-9]{4}(-[A-Z2-9]{4}){2}").matcher(made.words());
        assertThat(code.find()).isTrue();

        assertThat(enters("admin", code.group(), "codev").statusCode())
                .as("administrators")
                .isEqualTo(403);
        assertThat(enters("agent", code.group(), "codev").statusCode())
                .as("no right")
                .isEqualTo(403);
        assertThat(enters("dpo", "AAAA-AAAA-AAAA", "codev").statusCode())
                .as("wrong")
                .isEqualTo(400);
        assertThat(enters("dpo", code.group(), "dpo").statusCode())
                .as("oneself")
                .isEqualTo(403);
        assertThat(enters("dpo", code.group(), "expert").statusCode())
                .as("acts on cases")
                .isEqualTo(409);
        String jurist = new NewAccount(port).opens("juriste");
        assertThat(Browser.of("dpo", port).get(PAGE).body())
                .contains("value=\"" + jurist + "\"")
                .doesNotContain("value=\"dpo\"", "value=\"admin\"", "value=\"guarantor\"");
        assertThat(enters("dpo", code.group(), jurist).statusCode()).isEqualTo(302);
        assertThat(enters("chair", code.group(), jurist).statusCode())
                .as("once")
                .isEqualTo(400);

        assertThat(people.get(jurist).roles()).containsExactly(Role.GUARANTORS);
        assertThat(Browser.of("admin", port).words("/administration/habilitations/comptes/" + jurist))
                .as("the person who opened the account may know its password")
                .contains("Ouverte, sans mot de passe");
        assertThat(Browser.stranger(port).words("/comite/composition"))
                .contains("un garant des habilitations a été nommé par la commande de secours (arrêté n° 2026-88)")
                .containsPattern("\\d+ des \\d+ habilitations des douze derniers mois ont été contresignées");
        assertThat(jdbc.sql("select count(*) from cadre_notification where words like '%commande de secours%'"
                                + " and recipient in ('agent', 'expert', 'elected1', 'admin')")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }

    /** An account without a right, as one administrator opens it. */
    private record NewAccount(int port) {

        /** @return the id of the account */
        String opens(String id) {
            Browser admin = Browser.of("admin", port);
            String page = "/administration/habilitations/comptes";
            admin.get(page);
            HttpResponse<String> opened = admin.post(
                    page,
                    Map.of(
                            "identifiant", id,
                            "prenom", "Une",
                            "nom", "Juriste",
                            "boite", id + "@cadre-ia.example",
                            "organisation", ""));
            assertThat(opened.statusCode()).isEqualTo(302);
            String location = opened.headers().firstValue("Location").orElseThrow();
            return location.substring(location.lastIndexOf('/') + 1);
        }
    }
}
