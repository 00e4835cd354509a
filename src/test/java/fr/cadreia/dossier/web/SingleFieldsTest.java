package fr.cadreia.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SingleFieldsTest extends InApplication {

    @Test
    void aFieldThatIsSentTwiceIsRefusedAndNotJoinedByAComma() {
        Story story = opened("agent", "Champ en double");
        String page = "/dossiers/" + story.reference();
        Browser agent = browser("agent");
        agent.get(page);
        HttpResponse<String> twice =
                agent.post(page + "/retrait", Map.of("motif", List.of("Un motif.", "Un autre motif.")));

        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(story.waitsAt()).containsExactly("Task_Proposal");
        assertThat(agent.post(page + "/retrait", Map.of("motif", "Un motif.")).statusCode())
                .isEqualTo(302);
        assertThat(story.endedAt()).containsExactly("End_Withdrawn");
    }
}
