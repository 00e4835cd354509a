package fr.cadreia.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What an entry said before, and what changed, for programs. */
class VersionsApiTest extends AskedRegister {

    @Test
    void aProgramReadsEachVersionAndWhatItChanged() throws IOException {
        Story story =
                Chapters.experimenting(Story.opened(new EngineClient(port), engine, "agent", "Accueil des nouveaux"));
        publication.publishDue();
        story.does("agent", "experiment-closing");
        publication.publishDue();
        String versions = "/api/register/" + story.reference() + "/versions";

        JsonNode all = json(versions);
        assertThat(all.path("reference").asText()).isEqualTo(story.reference());
        assertThat(all.path("versions").findValuesAsText("version")).containsExactly("2", "1");
        assertThat(all.at("/versions/0/page").asText()).endsWith("/registre/" + story.reference() + "/versions/2");
        assertThat(json(versions + "/2")).isEqualTo(json("/api/register/" + story.reference()));
        assertThat(json(versions + "/1").at("/entry/experimentation/endedOn").isMissingNode())
                .isTrue();

        JsonNode changes = json(versions + "/2/differences");
        assertThat(changes).isEqualTo(json(versions + "/2/differences?since=1"));
        assertThat(changes.path("since").asInt()).isEqualTo(1);
        assertThat(changes.path("changes").findValuesAsText("field"))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(changes.path("changes"))
                .allSatisfy(change -> assertThat(change.path("before")).isNotEqualTo(change.path("after")));
        assertThat(json(versions + "/1/differences?since=1").path("changes")).isEmpty();
    }

    @Test
    void whatThereIsNotIsSaid() {
        String reference = published("Une seule version");
        String versions = "/api/register/" + reference + "/versions";

        assertThat(get("/api/register/IA-1999-0001/versions").statusCode()).isEqualTo(404);
        assertThat(get(versions + "/7").statusCode()).isEqualTo(404);
        assertThat(get(versions + "/x").statusCode()).isEqualTo(404);
        assertThat(text(get(versions + "/1/differences"))).contains("\"field\":\"since\"", "de 1 à 1");
        assertThat(text(get(versions + "/1/differences?since=9"))).contains("\"field\":\"since\"");
        assertThat(text(get(versions + "?page=2"))).contains("\"field\":\"page\"");
    }
}
