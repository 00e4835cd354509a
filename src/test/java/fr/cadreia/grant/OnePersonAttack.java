package fr.cadreia.grant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.people.Identities;
import fr.cadreia.people.Profile;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.EngineClient.Reply;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One administrator with scripts creates twelve accounts, puts them into every role, empties the committee and
 * generalises: refused at the first right, whichever way it is tried.
 */
abstract class OnePersonAttack extends InApplication {

    static final String ASK = "Demandez l’habilitation sur /administration/habilitations";
    private static final ObjectMapper JSON = new ObjectMapper();
    static final String PUPPET = "marionnette";

    @Autowired
    GrantRequests requests;

    @Autowired
    Identities identities;

    @Autowired
    IdentityService identityService;

    @Autowired
    Grants grants;

    EngineClient client;
    Browser admin;
    int rights;

    @BeforeEach
    void aPuppet() {
        client = new EngineClient(port);
        admin = browser("admin");
        identities.create(
                PUPPET, PUPPET, new Profile("Mario", "Nette", "mario@cadre-ia.example"), PUPPET, "dir-numerique");
        rights = grants.all().size();
    }

    @AfterEach
    void nothingWasWon() {
        persons.dropRequests();
        assertThat(grants.all()).hasSize(rights);
        assertThat(people.get(PUPPET).roles()).isEmpty();
        identityService.deleteUser(PUPPET);
    }

    /** Over the API and over that of the web applications. */
    List<Reply> both(String method, String path, Object body) {
        List<Reply> replies = new ArrayList<>();
        replies.add(client.send("admin", method, path, body));
        admin.get("/camunda/app/admin/default/");
        HttpResponse<String> answer = admin.call(
                method,
                "/camunda/api/engine/engine/default" + path,
                body == null ? "" : json(body),
                Map.of("X-XSRF-TOKEN", admin.cookie("XSRF-TOKEN")));
        try {
            replies.add(new Reply(answer.statusCode(), JSON.readTree(answer.body())));
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
        return replies;
    }

    static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void refused(String method, String path, Object body) {
        assertThat(both(method, path, body)).allSatisfy(reply -> {
            assertThat(reply.status())
                    .as("%s %s: %s", method, path, reply.body())
                    .isEqualTo(409);
            assertThat(reply.message()).contains(ASK);
        });
    }
}
