package fr.cadreia.mention;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient.Reply;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The author of a public text is asked once whether it names a person; it is published as it was written. */
class MentionsAskedTest extends InApplication {

    private Story opened(String title) {
        return super.opened("agent", title);
    }

    private static Object[] proposal(Object... more) {
        List<Object> answers = new ArrayList<>(List.of(Chapters.SMALL_PROPOSAL));
        answers.addAll(List.of(more));
        return answers.toArray();
    }

    private RegisterEntry entry(Story story) {
        publication.publishDue();
        return entries.find(story.reference()).orElseThrow().entry();
    }

    @Test
    void aNameIsAskedAboutAndKeptAsItIsWhenItIsNone() {
        Story story = opened("Tri des bennes");
        String task = story.take("agent", "proposal");
        Reply asked = story.submit(
                "agent",
                task,
                proposal("summary", "Mme Benne-Bleue (06 98 76 54 32) trie.", "need", "Mme Benne-Bleue."));

        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.body().path("fields"))
                .extracting(field -> field.path("field").asText() + "="
                        + field.path("mention").asText())
                .containsExactlyInAnyOrder("summary=Mme Benne-Bleue", "summary=06 98 76 54 32", "need=Mme Benne-Bleue");
        JsonNode first = asked.body().at("/fields/0");
        assertThat(first.path("answerIn").asText()).isEqualTo(NotPersons.FIELD);
        assertThat(first.path("message").asText()).contains("est-ce une personne");

        assertThat(story.submit(
                                "agent",
                                task,
                                proposal(
                                        "summary",
                                        "Mme Benne-Bleue (06 98 76 54 32) trie.",
                                        NotPersons.FIELD,
                                        List.of("Mme Benne-Bleue")))
                        .body()
                        .path("fields"))
                .extracting(field -> field.path("mention").asText())
                .containsExactly("06 98 76 54 32");
        story.does(
                "agent",
                "proposal",
                proposal(
                        "summary",
                        "Mme Benne-Bleue (06 98 76 54 32) trie.",
                        NotPersons.FIELD,
                        List.of("Mme Benne-Bleue", "06 98 76 54 32")));
        story.does("expert", "review", Chapters.SMALL_REVIEW)
                .does("dpo", "data-gate")
                .does("agent", "experiment-protocol");

        assertThat(entry(story).identity().summary()).isEqualTo("Mme Benne-Bleue (06 98 76 54 32) trie.");
        opened("Tri des sacs")
                .does("agent", "proposal", proposal("summary", "M. Benne-Bleue, +33 6.98.76.54.32", "need", "Trier."));
    }

    @Test
    void whatStaysPrivateIsNotAskedAbout() {
        opened("Tri des cartons")
                .does(
                        "agent",
                        "proposal",
                        proposal(
                                "changeExpected",
                                "tasksChange",
                                "jobsConcerned",
                                "12 adjoints de Mme Lagrange-Privée"));
    }

    @Test
    void anAnswerThatIsNoListOfWordsIsRefused() {
        Story story = opened("Tri des verres");
        for (Object answer : new Object[] {"Mme Durand", List.of(1), Map.of("Mme Durand", true)}) {
            assertThat(story.isRefused("agent", "proposal", proposal(NotPersons.FIELD, answer)))
                    .containsExactly(NotPersons.FIELD);
        }
    }

    @Test
    void aPersonalMailboxIsAskedAboutAndAServicesIsNot() {
        Story story = opened("Tri des piles");
        assertThat(story.isRefused(
                        "agent", "proposal", proposal("contactMailbox", "sylvie.marquage@metropole.example")))
                .containsExactly("contactMailbox");
        story.does("agent", "proposal", proposal("contactMailbox", "tri.selectif@metropole.example"));
    }

    @Test
    void aBrowserWithoutScriptsIsAskedToo() {
        Story story = opened("Tri des bouteilles");
        String task = story.find("agent", "proposal");
        Browser agent = browser("agent");

        Map<String, Object> typed = new java.util.LinkedHashMap<>(Map.of(
                "summary", "Mme Bouteille-Verte trie.",
                "userCount", "12",
                "audience", "agents",
                "concerned", "agents",
                "personsPerMonth", "0",
                "durationMonths", "2",
                "policy", "waste",
                "contactFunction", "Responsable du tri",
                "contactMailbox", "tri@exemple.fr"));
        typed.putAll(Map.of(
                "need", "Trier",
                "expectedBenefit", "Moins de refus",
                "lighterAlternative", "Aucune",
                "dataKinds", "public",
                "roleInDecision", "informs",
                "affectsPersons", "none",
                "changeExpected", "none"));
        assertThat(agent.post("/taches/" + task, typed).body())
                .contains("name=\"notPersons\" value=\"Mme Bouteille-Verte\"", "Mme Bouteille-Verte trie.");
        typed.put(NotPersons.FIELD, "Mme Bouteille-Verte");
        assertThat(agent.post("/taches/" + task, typed).statusCode()).isEqualTo(302);
    }

    @Test
    void aVisitorsAnswerHoldsForTheirTextAlone() {
        Story story = Chapters.experimenting(opened("Réponses aux riverains"));
        publication.publishDue();
        Browser stranger = stranger();
        String page = "/registre/" + story.reference() + "/corriger";
        Map<String, String> sent = Map.of("titre", "Une lettre", "demande", "Mme Quai-Fleuri n’est pas citée.");
        stranger.get(page);
        stranger.post(page, sent);

        HttpResponse<String> asked = stranger.post(page, sent);
        assertThat(asked.statusCode()).isEqualTo(400);
        assertThat(asked.body()).contains("est-ce une personne", "value=\"Mme Quai-Fleuri\"", "Une lettre");
        assertThat(stranger.post(
                                page,
                                Map.of(
                                        "titre",
                                        "Une lettre",
                                        "demande",
                                        "Mme Quai-Fleuri n’est pas citée.",
                                        NotPersons.FIELD,
                                        "Mme Quai-Fleuri"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(stranger.post(page, sent).statusCode()).as("asked again").isEqualTo(400);
    }
}
