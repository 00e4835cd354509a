package fr.cadreia.grant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.people.Role;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person who changes their own password is alone with it from then on. */
class OwnPasswordTest extends InApplication {

    private static final String ACCOUNT = "secrete";
    private static final String STRONG = "Phrase-de-passe-2026";

    @BeforeEach
    void anAccount() {
        persons.account(ACCOUNT, "Solène", "Crète", "dir-juridique");
        persons.give(ACCOUNT, Role.AI_EXPERTS);
    }

    @AfterEach
    void leave() {
        persons.remove(ACCOUNT);
    }

    @Test
    void everyOtherSessionEndsAndTheOwnGoesOn() {
        Browser other = browser(ACCOUNT);
        Browser own = browser(ACCOUNT);
        assertThat(other.get("/dossiers").statusCode()).isEqualTo(200);
        own.get("/camunda/app/tasklist/default/");

        HttpResponse<String> changed = own.call(
                "PUT",
                "/camunda/api/engine/engine/default/user/" + ACCOUNT + "/credentials",
                "{\"password\":\"" + STRONG + "\",\"authenticatedUserPassword\":\"" + ACCOUNT + "\"}",
                Map.of("X-XSRF-TOKEN", own.cookie("XSRF-TOKEN"), "Content-Type", "application/json"));

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(204);
        assertThat(other.get("/dossiers").statusCode()).as("signed out").isEqualTo(302);
        assertThat(own.get("/dossiers").statusCode()).isEqualTo(200);
    }
}
