package fr.cadreia.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountChange.Kind;
import fr.cadreia.people.AccountRecords;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Personal access tokens, from the page on which they are made to the interfaces that they open. */
class AccessTokensTest extends InApplication {

    private static final String PAGE = "/compte/jetons";
    private static final Pattern SHOWN = Pattern.compile("id=\"jeton\">(cadreia_[\\w-]{43})<");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    private AccountRecords records;

    @Autowired
    private AuthorityClock clock;

    @AfterEach
    void leave() {
        jdbc.sql("delete from cadre_access_token").update();
    }

    private HttpResponse<String> make(String account, String scope, LocalDate until) {
        Browser browser = browser(account);
        browser.get(PAGE);
        return browser.post(PAGE, Map.of("nom", "Modeler", "portee", scope, "fin", until.toString()));
    }

    private String made(String account, String scope) {
        Matcher shown =
                SHOWN.matcher(make(account, scope, clock.today().plusDays(30)).body());
        assertThat(shown.find()).as("shown once").isTrue();
        return shown.group(1);
    }

    private HttpResponse<String> send(String method, String path, String authorization) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.noBody())
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String basic(String name, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private int reads(String authorization) {
        return send("GET", "/engine-rest/task/count", authorization).statusCode();
    }

    @Test
    void aTokenSignsItsOwnerInToTheInterfaces() {
        String token = made("expert", "READ");

        assertThat(reads("Bearer " + token)).isEqualTo(200);
        assertThat(reads(basic("expert", token))).isEqualTo(200);
        assertThat(send("GET", "/api/intake/runs/999999", "Bearer " + token).statusCode())
                .as("an expert, who may ask for it")
                .isEqualTo(404);
        assertThat(reads(basic("agent", token))).as("somebody else's name").isEqualTo(401);
        assertThat(reads("Bearer " + token + "x")).isEqualTo(401);
        assertThat(reads("Bearer expert")).as("a password is no token").isEqualTo(401);
        assertThat(send("GET", PAGE, "Bearer " + token).statusCode())
                .as("pages are for people")
                .isEqualTo(302);
    }

    @Test
    void theTextIsShownOnceAndKeptAsAHash() {
        String token = made("expert", "READ");

        assertThat(browser("expert").get(PAGE).body()).contains("Modeler").doesNotContain(token);
        assertThat(jdbc.sql("select * from cadre_access_token")
                        .query()
                        .listOfRows()
                        .toString())
                .doesNotContain(token);
        assertThat(records.all().stream().map(AccountChange::note)).noneMatch(note -> note.contains(token));
    }

    @Test
    void theScopeBoundsWhatAScriptChanges() {
        String reading = "Bearer " + made("admin", "READ");
        String deploying = "Bearer " + made("admin", "DEPLOY");

        for (String path : List.of("/engine-rest/deployment/create", "/engine-rest/process-definition/key/x/start")) {
            HttpResponse<String> refused = send("POST", path, reading);
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(refused.body()).contains("Ce jeton d’accès ne permet pas cette demande");
        }
        assertThat(send("POST", "/engine-rest/deployment/create", deploying).statusCode())
                .as("the engine has its say: nothing was sent")
                .isNotIn(401, 403);
        assertThat(send("POST", "/engine-rest/process-definition/key/x/start", deploying)
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("DELETE", "/engine-rest/deployment/x", deploying).statusCode())
                .isEqualTo(403);
    }

    @Test
    void onlyAdministratorsMakeTokensThatDeploy() {
        assertThat(make("expert", "DEPLOY", clock.today()).statusCode()).isEqualTo(403);
        assertThat(browser("expert").get(PAGE).body()).doesNotContain("DEPLOY");
        assertThat(browser("admin").get(PAGE).body()).contains("DEPLOY");
    }

    @Test
    void aTokenEndsWithinNinetyDays() {
        assertThat(make("expert", "READ", clock.today().plusDays(91)).statusCode())
                .isEqualTo(400);
        assertThat(make("expert", "READ", clock.today().minusDays(1)).statusCode())
                .isEqualTo(400);
        assertThat(make("expert", "EVERYTHING", clock.today()).body()).contains("Choisissez une réponse");
        String token = made("expert", "READ");

        TestClock.ahead(Duration.ofDays(30));
        assertThat(reads("Bearer " + token)).as("its last day").isEqualTo(200);
        TestClock.ahead(Duration.ofDays(31));
        assertThat(reads("Bearer " + token)).isEqualTo(401);
        assertThat(browser("expert").get(PAGE).body()).contains("n’est plus valable");
    }

    @Test
    void anOwnerRevokesATokenAndTheJournalTellsIt() {
        String token = made("expert", "READ");
        Browser owner = browser("expert");
        String page = owner.get(PAGE).body();
        Matcher id = Pattern.compile(PAGE + "/(\\d+)/revocation").matcher(page);
        assertThat(id.find()).isTrue();
        Browser other = browser("agent");
        other.get(PAGE);
        assertThat(other.post(PAGE + "/" + id.group(1) + "/revocation", Map.of())
                        .statusCode())
                .as("not theirs")
                .isEqualTo(409);
        assertThat(reads("Bearer " + token)).isEqualTo(200);

        assertThat(owner.post(PAGE + "/" + id.group(1) + "/revocation", Map.of())
                        .statusCode())
                .isEqualTo(302);

        assertThat(reads("Bearer " + token)).isEqualTo(401);
        assertThat(records.all().stream()
                        .filter(change -> change.account().equals("expert"))
                        .map(AccountChange::kind))
                .endsWith(Kind.TOKEN_MADE, Kind.TOKEN_REVOKED);
    }

    /** What ends a person's sessions ends the tokens too, so that a stolen session leaves none behind. */
    @Test
    void aClosedSignInEndsTheTokens() {
        String account = "tokens1";
        persons.proposer(account, "Camille", "Petit", "dir-juridique");
        String token = made(account, "READ");
        assertThat(reads("Bearer " + token)).isEqualTo(200);
        Browser admin = browser("admin");
        admin.get("/administration/habilitations");
        admin.post("/administration/habilitations/comptes/" + account + "/fermeture", Map.of("motif", "Départ"));

        assertThat(reads("Bearer " + token)).isEqualTo(401);
        persons.remove(account);
    }

    @Test
    void aNewMailboxEndsATokenOfANodeWhoseClockIsAhead() {
        String account = "tokens2";
        persons.proposer(account, "Camille", "Grand", "dir-juridique");
        String token = made(account, "READ");
        jdbc.sql("update cadre_access_token set made_at = ? where account = ?")
                .params(OffsetDateTime.parse("2099-01-01T00:00:00Z"), account)
                .update();
        assertThat(reads("Bearer " + token)).isEqualTo(200);
        Browser admin = browser("admin");
        String page = "/administration/habilitations/comptes/" + account;
        admin.get(page);
        admin.post(
                page + "/profil",
                Map.of("prenom", "Camille", "nom", "Grand", "boite", "tokens2.neuve@exemple.fr", "acte", "Mariage"));

        assertThat(reads("Bearer " + token)).isEqualTo(401);
        persons.remove(account);
    }
}
