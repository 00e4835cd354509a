package fr.cadreia.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.scenario.Chapters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class FrontDoorTest extends InApplication {

    @Autowired
    private ApplicationContext context;

    /** See decision 55: Spring Security would look for the method that answers, in each request. */
    @Test
    void noRequestIsMatchedToAControllerForARuleOfAccess() {
        assertThat(context.containsBean("mvcHandlerMappingIntrospector")).isFalse();
    }

    @Test
    void aStrangerReadsWhatThisIsAndSignsIn() {
        HttpResponse<String> home = stranger().get("/");

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body())
                .contains(
                        "<html lang=\"fr\">",
                        "<meta name=\"description\" content=\"Accueil. Cadre IA",
                        "Pas d’IA généralisée sans expérimentation",
                        "href=\"/connexion\"",
                        "href=\"#contenu\"")
                .doesNotContain("Se déconnecter", "??");
    }

    @Test
    void everyRuleSaysHowItIsApplied() {
        opened("agent", "Pour que des chiffres soient comptés");
        String home = stranger().get("/").body();

        assertThat(home)
                .contains("Règle 1", "Règle 10", "Comment elle est appliquée", "Votes exprimés")
                .contains(
                        "href=\"/registre\"",
                        "href=\"/signaler\"",
                        "href=\"/signaler/suivi\"",
                        "href=\"/plan-du-site\"");
    }

    @Test
    void thePublicReadsHowManyUsesThereAreWhatWasDecidedAndSearches() {
        Chapters.generalized(opened("agent", "Décidé pour tout le monde"));
        String secret = opened("agent", "Pas encore pour tout le monde").reference();
        publication.publishDue();
        Document home = Jsoup.parse(stranger().get("/").body());

        assertThat(home.select("#nombres").text()).matches("\\d+.* publics?");
        assertThat(home.select(".line a[href='/registre?statut=IN_SERVICE']")).hasSize(1);
        assertThat(home.select(".decisions li").eachText())
                .as("others are of days to come, to which tests move the clock")
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(decision).matches("\\d+\\S* \\p{L}+ \\d{4} .+ (Avis|Renvoi) .+"));
        assertThat(home.select(".decisions a").eachAttr("href"))
                .allSatisfy(address -> assertThat(address).startsWith("/registre/"));
        assertThat(home.text()).doesNotContain(secret, "Pas encore pour tout le monde");
        assertThat(home.select("form[role=search]").attr("action")).isEqualTo("/registre");
        assertThat(home.select(".role"))
                .as("the cards of each part come after sign-in")
                .isEmpty();
    }

    @Test
    void thePageOnPersonalDataNamesEveryCookie() throws IOException {
        String read =
                Jsoup.parse(stranger().get("/donnees-personnelles").body()).text();
        Set<String> cookies;
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            cookies = files.filter(file -> file.toString().matches(".*\\.(java|yaml|js)"))
                    .flatMap(FrontDoorTest::cookies)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        assertThat(cookies)
                .contains("CADREIA", "CADREIA_TASKS")
                .allSatisfy(cookie -> assertThat(read).containsPattern("\\b" + cookie + "\\b"));
    }

    private static Stream<String> cookies(Path file) {
        try {
            return Pattern.compile("(?<=\")CADREIA\\w*(?=\")|(?<=cookie-name: )\\w+")
                    .matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theAuthoritysColoursAreServedForPagesAndForTheWebapps() {
        Browser stranger = stranger();

        assertThat(stranger.get("/style/identity.css").body())
                .contains("--primary: #1f5f5b;", "prefers-color-scheme: dark", "--primary: #7cc7bf;");
        assertThat(stranger.get("/style/identity-light.css").body()).doesNotContain("dark");
        assertThat(stranger.get("/style/identity.js").body()).contains("export const product = \"Cadre IA\";");
        assertThat(stranger.get("/style/icon.svg").body()).startsWith("<svg");
        assertThat(stranger.get("/style/logo").statusCode()).isEqualTo(404);
    }

    @Test
    void whatTheLawDemandsIsThereAndHonest() {
        Browser stranger = stranger();

        assertThat(stranger.get("/accessibilite").body())
                .contains("partiellement conforme", "accessibilite@valmont.example", "Défenseur des droits");
        assertThat(stranger.get("/").body()).contains("Accessibilité\u00a0: partiellement conforme");
        assertThat(stranger.get("/mentions-legales").body())
                .contains("Éditeur", "Métropole de Valmont, collectivité imaginaire")
                .doesNotContain("identity.yaml");
        assertThat(stranger.get("/donnees-personnelles").body()).contains("CNIL", "Aucune mesure d’audience");
        assertThat(stranger.get("/plan-du-site").statusCode()).isEqualTo(200);
    }

    @Test
    void helpIsForEverybodyAndAnUnknownRoleIsSaid() {
        Browser stranger = stranger();

        assertThat(stranger.get("/aide").body()).contains("/aide/citoyen", "/aide/administration");
        assertThat(stranger.get("/aide/membre").body()).contains("Voter", "/help/membre-vote.png");
        assertThat(stranger.get("/help/membre-vote.png").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/aide/rien").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/aide/administrateur").statusCode()).isEqualTo(302);
    }

    @Test
    void helpLeadsNobodyWhereTheirRoleIsRefused() {
        String another = "Cette aide est celle d’un autre rôle";
        String link = "Ouvrir\u00a0: ";

        assertThat(browser("secretary").get("/aide/secretariat").body())
                .contains(link)
                .doesNotContain(another);
        assertThat(browser("agent").get("/aide/secretariat").body())
                .contains(another)
                .doesNotContain(link);
        assertThat(browser("agent").get("/aide/citoyen").body()).contains(link);
        assertThat(stranger().get("/aide/secretariat").body()).contains(link);
    }

    @Test
    void eachRoleFindsItsOwnDoors() {
        assertThat(browser("agent").get("/").body())
                .contains("/camunda/app/tasklist/", "/dossiers/nouveau", "Karim Bellanger")
                .doesNotContain("/camunda/app/admin/");
        assertThat(browser("admin").get("/").body())
                .contains("/camunda/app/admin/", "/camunda/app/cockpit/")
                .doesNotContain("/dossiers/nouveau");
    }

    @Test
    void aWrongPasswordIsSaidInFrenchWithWhatToDo() {
        Browser browser = stranger();
        browser.get("/connexion");

        browser.post("/connexion", Map.of("username", "elected3", "password", "wrong"));

        assertThat(browser.get("/connexion?error").body())
                .contains("Identifiant ou mot de passe incorrect", "bloqué quelques secondes");
        assertThat(browser.get("/dossiers").statusCode()).isEqualTo(302);
    }

    @Test
    void signingOutEndsTheSession() {
        Browser browser = browser("sobriety");

        assertThat(browser.post("/deconnexion", Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/?deconnecte");
        assertThat(browser.get("/?deconnecte").body()).contains("Vous êtes déconnecté");
        assertThat(browser.get("/dossiers").statusCode()).isEqualTo(302);
    }

    @Test
    void ourPagesRunNoForeignOrInlineScript() {
        HttpResponse<String> home = stranger().get("/");

        assertThat(home.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'self'")
                .doesNotContain("unsafe");
        assertThat(home.body()).doesNotContain("<style", "style=\"", "onclick");
    }

    @Test
    void theCamundaWebappsKeepTheirOwnPolicy() {
        HttpResponse<String> tasklist = browser("expert").get("/camunda/app/tasklist/default/");

        assertThat(tasklist.statusCode()).isEqualTo(200);
        assertThat(tasklist.headers().allValues("Content-Security-Policy"))
                .hasSize(1)
                .first()
                .asString()
                .contains("unsafe-inline");
    }

    @Test
    void aPageThatDoesNotExistSaysWhatToDo() {
        HttpResponse<String> answer = browser("agent").get("/nulle-part");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Page introuvable", "Retour à l’accueil");
    }

    @Test
    void aFormWithoutItsTokenIsRefusedInFrench() {
        HttpResponse<String> answer =
                browser("agent").post("/dossiers/nouveau", Map.of("titre", "Essai", "_csrf", "forged"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("est resté ouvert trop longtemps", "votre texte y est encore");
    }

    @Test
    void signingOutOfTheTasklistEndsTheSessionForOurPagesToo() {
        Browser browser = browser("agent");
        assertThat(browser.get("/dossiers").statusCode()).isEqualTo(200);

        assertThat(browser.post("/camunda/api/admin/auth/user/default/logout", Map.of())
                        .statusCode())
                .isEqualTo(204);

        assertThat(browser.get("/dossiers").statusCode()).isEqualTo(302);
    }

    @Test
    void aForgedRequestToAWebappIsRefusedAndLeavesTheSession() {
        Browser browser = browser("agent");
        String tasks = "/camunda/api/engine/engine/default/task?maxResults=5";
        browser.get("/camunda/app/tasklist/default/");
        String token = browser.cookie("XSRF-TOKEN");
        assertThat(token).isNotEmpty();

        for (Map<String, String> headers :
                List.of(Map.<String, String>of(), Map.of("X-XSRF-TOKEN", "forged"), Map.of("X-XSRF-TOKEN", ""))) {
            HttpResponse<String> forged = browser.call("POST", tasks, "{}", headers);
            assertThat(forged.statusCode()).isEqualTo(403);
            assertThat(forged.body()).contains("rechargez la page");
        }

        assertThat(browser.call("POST", tasks, "{}", Map.of("X-XSRF-TOKEN", token))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/dossiers").statusCode()).isEqualTo(200);
    }

    /** Cockpit asks for the versions of a diagram without a limit, which the engine refuses, and how tasks spread. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "process-definition?key=mandatory-path&sortBy=version&sortOrder=desc&withoutTenantId=true",
                "decision-definition?key=riskLevel&sortBy=version&sortOrder=desc&withoutTenantId=true",
                "task/report/candidate-group-count"
            })
    void supervisionGetsWhatItAsksFor(String list) {
        assertThat(browser("admin")
                        .get("/camunda/api/engine/engine/default/" + list)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRequestToAWebappFromNobodyIsNotAnswered() {
        assertThat(stranger()
                        .call("POST", "/camunda/api/engine/engine/default/task", "{}", Map.of())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void eachWebappOpensForThoseItIsFor() {
        Browser admin = browser("admin");
        for (String app : new String[] {"tasklist", "cockpit", "admin", "welcome"}) {
            assertThat(admin.get("/camunda/app/" + app + "/default/").statusCode())
                    .as(app)
                    .isEqualTo(200);
        }
        assertThat(browser("agent").get("/camunda/app/cockpit/default/").statusCode())
                .isEqualTo(403);
    }
}
