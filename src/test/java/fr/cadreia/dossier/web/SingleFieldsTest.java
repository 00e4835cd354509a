package fr.cadreia.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.AppTest;
import fr.cadreia.Browser;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class SingleFieldsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Test
    void aFieldThatIsSentTwiceIsRefusedAndNotJoinedByAComma() {
        Story story = Story.opened(new EngineClient(port), engine, "agent", "Champ en double");
        String page = "/dossiers/" + story.reference();
        Browser agent = Browser.of("agent", port);
        agent.get(page);
        HttpResponse<String> twice =
                agent.post(page + "/retrait", Map.of("motif", List.of("Un motif.", "Un autre motif.")));

        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(story.waitsAt()).containsExactly("Task_Proposal");
        assertThat(agent.post(page + "/retrait", Map.of("motif", "Un motif.")).statusCode())
                .isEqualTo(302);
        assertThat(story.waitsAt()).containsExactly("Task_Stop");
    }
}
