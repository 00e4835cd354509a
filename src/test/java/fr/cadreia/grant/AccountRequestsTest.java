package fr.cadreia.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountChange.Kind;
import fr.cadreia.people.AccountRecords;
import fr.cadreia.people.Identities;
import fr.cadreia.people.Role;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one person asks about somebody's account on its page, and a guarantor signs: nothing has effect before. */
class AccountRequestsTest extends InApplication {

    private static final String PAGE = "/administration/habilitations";
    private static final Pattern TO_SIGN = Pattern.compile(
            "(a-contresigner/\\d+/signature).*?name=\"empreinte\" value=\"([0-9a-f]{64})\"", Pattern.DOTALL);

    /** An id serves one account for ever. */
    private static int accounts;

    @Autowired
    private Identities identities;

    @Autowired
    private Grants grants;

    @Autowired
    private GrantRequests requests;

    @Autowired
    private AccountRecords records;

    private String account;

    @BeforeEach
    void anAccount() {
        account = "camille" + ++accounts;
        persons.account(account, "Camille", "Petit", "dir-juridique");
    }

    @AfterEach
    void leave() {
        persons.dropRequests();
        persons.remove(account);
    }

    private int asks(String asker, String action, Map<String, String> fields) {
        Browser browser = browser(asker);
        browser.get(PAGE);
        return browser.post(PAGE + "/comptes/" + account + "/" + action, fields).statusCode();
    }

    /** Signs the only request that waits, as the page shows it. */
    private int signs(String guarantor) {
        Browser browser = browser(guarantor);
        List<MatchResult> waiting = TO_SIGN.matcher(
                        browser.get(PAGE + "/a-contresigner").body())
                .results()
                .toList();
        assertThat(waiting).hasSize(1);
        return browser.post(
                        PAGE + "/" + waiting.get(0).group(1),
                        Map.of("empreinte", waiting.get(0).group(2), "motDePasse", guarantor))
                .statusCode();
    }

    private List<AccountChange> written() {
        return records.all().stream()
                .filter(change -> change.account().equals(account))
                .toList();
    }

    @Test
    void anAccountMovesToAnotherOrganisation() {
        persons.give(account, Role.AI_EXPERTS);
        String held = opened("agent", "À reprendre").does("agent", "proposal").take(account, "review");
        Browser owner = browser(account);
        Map<String, String> move = Map.of("organisation", "dir-education", "acte", "Mutation du 1er mars");
        assertThat(asks("secretary", "organisation", move)).as("not theirs").isEqualTo(403);
        assertThat(asks("admin", "organisation", Map.of("organisation", "dir-lune", "acte", "Mutation")))
                .isEqualTo(400);
        assertThat(asks("admin", "organisation", Map.of("organisation", "dir-education", "acte", " ")))
                .isEqualTo(400);
        assertThat(asks("admin", "organisation", Map.of("organisation", "dir-juridique", "acte", "Mutation")))
                .as("belongs to it already")
                .isEqualTo(409);
        assertThat(requests.waiting()).isEmpty();

        assertThat(asks("admin", "organisation", move)).isEqualTo(302);
        assertThat(people.get(account).organisation()).isEqualTo("dir-juridique");
        assertThat(owner.get("/compte/notifications").statusCode()).isEqualTo(200);
        assertThat(signs("guarantor")).isEqualTo(302);

        assertThat(people.get(account).organisation()).isEqualTo("dir-education");
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(held)
                        .singleResult()
                        .getAssignee())
                .as("whose colleagues take it over")
                .isNull();
        assertThat(owner.get("/compte/notifications").statusCode())
                .as("signed out")
                .isEqualTo(302);
        assertThat(written())
                .extracting(AccountChange::actor, AccountChange::kind, AccountChange::group, AccountChange::note)
                .endsWith(tuple("guarantor", Kind.ORGANISATION_CHANGED, "dir-education", "Mutation du 1er mars"));
    }

    @Test
    void aSignInThatWasClosedIsReopened() {
        Map<String, String> act = Map.of("acte", "Retour de congé");
        assertThat(asks("admin", "reouverture", act)).as("it is open").isEqualTo(409);
        String tooLong = "Congé ".repeat(40).strip();
        Browser admin = browser("admin");
        admin.get(PAGE);
        assertThat(admin.post(PAGE + "/comptes/" + account + "/fermeture", Map.of("motif", tooLong))
                        .body())
                .as("what was typed stays in its field, and can be sent again")
                .contains("value=\"" + tooLong + "\"")
                .containsPattern("/fermeture\"[^>]*><input type=\"hidden\" name=\"_csrf\"");
        assertThat(asks("admin", "fermeture", Map.of("motif", "Congé"))).isEqualTo(302);
        assertThat(asks("guarantor", "reouverture", act)).as("not theirs").isEqualTo(403);

        assertThat(asks("admin", "reouverture", act)).isEqualTo(302);
        assertThat(browser(account).get("/compte/notifications").statusCode())
                .as("still closed")
                .isEqualTo(302);
        assertThat(signs("guarantor2")).isEqualTo(302);

        assertThat(browser(account).get("/compte/notifications").statusCode()).isEqualTo(200);
        assertThat(written())
                .extracting(AccountChange::actor, AccountChange::kind, AccountChange::note)
                .endsWith(tuple("guarantor2", Kind.SIGN_IN_REOPENED, "Retour de congé"));
    }

    /** One person changes the profile of an account that has no right of two persons; else a guarantor signs. */
    @Test
    void aProfileThatGivesNoRightIsChangedByOne() {
        Map<String, String> profile = Map.of(
                "prenom", "Camille",
                "nom", "Grand",
                "boite", account + ".grand@cadre-ia.example",
                "acte", "Mariage");
        assertThat(asks("chair", "profil", profile)).as("not theirs").isEqualTo(403);
        assertThat(asks("admin", "profil", Map.of("prenom", "C", "nom", "G", "boite", "sans", "acte", "Mariage")))
                .isEqualTo(400);

        assertThat(asks("admin", "profil", profile)).isEqualTo(302);

        assertThat(people.name(account)).isEqualTo("Camille Grand");
        assertThat(requests.waiting()).isEmpty();
        assertThat(written())
                .extracting(AccountChange::actor, AccountChange::kind, AccountChange::note)
                .endsWith(tuple("admin", Kind.CHANGED, "Mariage"), tuple("admin", Kind.PASSWORD_ANNULLED, ""));

        persons.give(account, Role.AI_EXPERTS);
        assertThat(asks(
                        "admin",
                        "profil",
                        Map.of(
                                "prenom",
                                "Camille",
                                "nom",
                                "Petit",
                                "boite",
                                "autre@cadre-ia.example",
                                "acte",
                                "Erreur")))
                .isEqualTo(302);
        assertThat(people.name(account)).as("waits").isEqualTo("Camille Grand");
        assertThat(signs("guarantor")).isEqualTo(302);
        assertThat(people.name(account)).isEqualTo("Camille Petit");
    }

    @Test
    void aRightEndsBeforeItsTerm() {
        persons.give(account, Role.AI_EXPERTS);
        long right = grants.of(account).get(0).id();
        String today = TestClock.today().toString();
        Map<String, String> end = Map.of("jour", today, "acte", "Démission");
        assertThat(ends("secretary", right, end)).as("not theirs").isEqualTo(403);
        assertThat(ends("admin", 999_999, end)).as("no such right").isEqualTo(409);
        assertThat(ends("admin", right, Map.of("jour", today, "acte", ""))).isEqualTo(400);
        assertThat(ends("admin", right, Map.of("jour", "2020-01-01", "acte", "Démission")))
                .as("in the past")
                .isEqualTo(400);
        assertThat(requests.waiting()).isEmpty();

        assertThat(ends("admin", right, end)).isEqualTo(302);
        assertThat(people.get(account).has(Role.AI_EXPERTS)).as("not signed").isTrue();
        assertThat(ends("admin", right, end)).as("one waits already").isEqualTo(409);
        assertThat(signs("guarantor")).isEqualTo(302);

        assertThat(people.get(account).roles()).isEmpty();
        assertThat(identities.members(Role.AI_EXPERTS)).doesNotContain(account);
        assertThat(ends("admin", right, end)).as("it has ended").isEqualTo(409);
        Browser late = browser("admin");
        late.get(PAGE);
        assertThat(late.post(PAGE + "/" + right + "/fin", end).body())
                .as("said although its row is gone")
                .contains("role=\"alert\"");
        assertThat(written())
                .extracting(AccountChange::actor, AccountChange::kind, AccountChange::group)
                .endsWith(tuple("guarantor", Kind.RIGHT_ENDED, Role.AI_EXPERTS.id()));
    }

    private int ends(String asker, long right, Map<String, String> fields) {
        Browser browser = browser(asker);
        browser.get(PAGE);
        return browser.post(PAGE + "/" + right + "/fin", fields).statusCode();
    }
}
