package fr.cadreia.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.catalogue.UnproposedUse.UsedFor;
import fr.cadreia.catalogue.UnproposedUse.Verdict;
import fr.cadreia.journal.CatalogueEvent.CatalogueEntered;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** An expert enters a solution, a commune joins it in five fields, an agent asks whether it may be used. */
class CatalogueTest extends InApplication {

    /** Each test's solution has a name of its own. */
    private static int solutions;

    @Autowired
    private UnproposedUses uses;

    @Autowired
    private CatalogueEntries entries;

    @Autowired
    private CatalogueStarts starts;

    @Autowired
    private TransactionTemplate transaction;

    private Browser expert;
    private String title;

    @BeforeEach
    void anExpert() {
        expert = browser("expert");
        title = "Aide à la synthèse " + ++solutions;
    }

    private Map<String, Object> fields(String reference) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "titre", title,
                "usage", "Résumer un compte rendu de réunion",
                "produit", "Synthèse libre",
                "conditions", "Relire chaque résumé",
                "lecons", "Gain d’une heure par réunion",
                "donnees", List.of("OPEN", "INTERNAL"),
                "publics", "AGENTS",
                "roles", List.of("INFORMS", "DRAFTS"),
                "statut", "QUALIFIED",
                "revue", TestClock.today().plusMonths(6).toString()));
        fields.put("opinion-dpo", "Conservation d’un mois au plus.");
        fields.put("dossier", reference);
        return fields;
    }

    private CatalogueEntry entered(Story story) {
        assertThat(expert.post("/catalogue", fields(story.reference())).statusCode())
                .isEqualTo(302);
        return entries.ofCase(story.reference()).orElseThrow();
    }

    private Story generalized() {
        return Chapters.generalized(opened("agent", title));
    }

    private static Map<String, Object> five() {
        return new HashMap<>(Map.of(
                "besoin", "Résumer les conseils de quartier",
                "utilisateurs", "8",
                "donnees", "INTERNAL",
                "fonction", "Secrétariat général",
                "adresse", "secretariat@valmont.exemple.fr"));
    }

    private HttpResponse<String> joins(String account, CatalogueEntry entry, Map<String, Object> answers) {
        return browser(account).post("/catalogue/" + entry.id() + "/rejoindre", answers);
    }

    @Test
    void anEntryBeginsWithWhatItsCaseSaidAndIsReadByEverybody() {
        Story story = generalized();
        assertThat(expert.get("/dossiers/" + story.reference()).body())
                .contains("Inscrire cette solution au catalogue");
        assertThat(expert.get("/catalogue/nouvelle?dossier=" + story.reference())
                        .body())
                .contains(title, "Selon les pièces du dossier");

        CatalogueEntry entry = entered(story);

        for (String reader : List.of("commune", "elected1", "council", "admin")) {
            assertThat(browser(reader).get("/catalogue/" + entry.id()).body())
                    .as(reader)
                    .contains("Gain d’une heure", "Conservation d’un mois")
                    .doesNotContain("Modifier la fiche");
        }
        assertThat(browser("commune")
                        .get("/catalogue?texte=sinthese+" + solutions)
                        .body())
                .contains(title);
        assertThat(browser("commune").get("/catalogue?texte=xyzxyz").body()).contains("Aucune solution ne correspond");
        assertThat(journal.of(story.reference()))
                .extracting(JournalEntry::kind)
                .contains(JournalKind.CATALOGUE_ENTERED);
        assertThat(expert.post("/catalogue", fields(story.reference())).statusCode())
                .as("twice")
                .isEqualTo(409);
    }

    @Test
    void whoDeclaredAToolIsPointedToTheEntry() {
        CatalogueEntry entry = entered(generalized());
        uses.add(new UnproposedUse(
                0,
                TestClock.today(),
                "Chat Machin",
                UsedFor.WRITE,
                Optional.of(DataKind.INTERNAL),
                "dir-proprete",
                "agent",
                Verdict.STOP));
        String list = "/catalogue/usages-non-proposes";
        assertThat(expert.words(list)).contains("Chat Machin", "Ont laissé leur nom");

        assertThat(expert.post(
                                list + "/fiche",
                                Map.of("outil", "chat machin", "direction", "dir-proprete", "fiche", entry.id()))
                        .statusCode())
                .isEqualTo(302);

        assertThat(uses.waiting()).noneMatch(use -> use.tool().equals("Chat Machin"));
        assertThat(jdbc.sql("select words from cadre_notification where recipient = 'agent' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains(title);
    }

    @Test
    void aLongCatalogueIsReadPageByPageWithTheSameSearch() {
        for (int number = 1; number <= 26; number++) {
            String chain = "FEUILLE-" + number;
            transaction.executeWithoutResult(status -> {
                long id = entries.add(Entries.entry(chain, "Feuilletage", EntryStatus.WITHDRAWN, Entries.limits()));
                journal.append(chain, "expert", "", new CatalogueEntered(id, 1, EntryStatus.WITHDRAWN.name(), ""));
            });
        }
        Browser commune = browser("commune");
        String search = "/catalogue?texte=Feuilletage&statut=WITHDRAWN&donnees=&public=&page=";

        assertThat(commune.get(search + "1").body())
                .contains("26 solutions", "Page 1 sur 2", search.replace("&", "&amp;") + "2")
                .doesNotContain("Page précédente");
        assertThat(commune.get(search + "2").body())
                .contains("Page 2 sur 2", search.replace("&", "&amp;") + "1")
                .doesNotContain("Page suivante")
                .containsOnlyOnce("Feuilletage</a>");
    }

    @Test
    void onlyExpertsKeepItAndOnlyFromAFavourableCase() {
        Story tried = Chapters.experimenting(opened("agent", title));
        String form = "/catalogue/nouvelle?dossier=" + tried.reference();
        assertThat(expert.post("/catalogue", fields(tried.reference())).statusCode())
                .isEqualTo(409);
        assertThat(expert.get(form).statusCode()).isEqualTo(409);
        assertThat(browser("agent")
                        .post("/catalogue", fields(tried.reference()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser("agent").get(form).statusCode()).isEqualTo(403);
        assertThat(expert.get("/catalogue/999999").statusCode()).isEqualTo(404);
        assertThat(expert.get("/catalogue?statut=AUTRE").statusCode()).isEqualTo(400);
        assertThat(entries.ofCase(tried.reference())).isEmpty();

        tried.does("agent", "experiment-closing").does("agent", "assessment", "recommendation", "generalize");
        assertThat(entered(tried).version()).isEqualTo(1);
    }

    @Test
    void anEntryThatTheFrameworkForbidsOrThatSaysTooLittleIsRefused() {
        Story story = generalized();
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "titre", " ",
                        "lecons", "x".repeat(4001),
                        "donnees", List.of("ORDINARY"),
                        "publics", List.of("MARTIENS"),
                        "roles", List.of("DECIDES"),
                        "statut", "PARFAITE",
                        "revue", TestClock.today().plusYears(5).toString(),
                        "usage", "Caché\u200B")
                .entrySet()) {
            Map<String, Object> fields = fields(story.reference());
            fields.put(wrong.getKey(), wrong.getValue());
            assertThat(expert.post("/catalogue", fields).statusCode())
                    .as(wrong.getKey())
                    .isEqualTo(400);
        }
        assertThat(entries.ofCase(story.reference())).isEmpty();
    }

    @Test
    void eachChangeIsAVersionWithItsReason() {
        CatalogueEntry entry = entered(generalized());
        String page = "/catalogue/" + entry.id() + "/modification";
        Map<String, Object> fields = fields(entry.caseReference());
        fields.put("version", 1);
        assertThat(expert.get(page).body()).contains(title);
        assertThat(expert.post(page, fields).statusCode()).as("no reason").isEqualTo(400);
        fields.putAll(Map.of("statut", "WITHDRAWN", "motif", "Le fournisseur a fermé"));
        assertThat(browser("dpo").post(page, fields).statusCode()).isEqualTo(403);
        assertThat(expert.post(page, fields).statusCode()).isEqualTo(302);
        assertThat(expert.post(page, fields).statusCode())
                .as("changed meanwhile")
                .isEqualTo(409);

        assertThat(entries.versions(entry.id())).hasSize(2);
        Browser agent = browser("agent");
        assertThat(agent.get("/catalogue/" + entry.id()).body()).contains("Le fournisseur a fermé", "Version 1");
        assertThat(agent.get("/catalogue/" + entry.id() + "/versions/1").body()).contains("remplacée depuis");
        assertThat(agent.get("/catalogue/" + entry.id() + "/versions/9").statusCode())
                .isEqualTo(404);
        assertThat(joins("commune", entry, five()).statusCode()).isEqualTo(409);
    }

    @Test
    void aCommuneJoinsInFiveFieldsAndFollowsTheWholePath() {
        CatalogueEntry entry = entered(generalized());
        HttpResponse<String> answer = joins("commune", entry, five());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String reference = starts.from(entry.id()).get(0);
        assertThat(cases.get(reference).title()).isEqualTo(title + " (solution du catalogue)");

        Story story = running(reference);
        JsonNode shown = story.shown("commune", story.take("commune", "proposal"));
        assertThat(shown.path("need").path("value").asText()).isEqualTo("Résumer les conseils de quartier");
        assertThat(shown.path("product").path("value").asText()).isEqualTo("Synthèse libre");
        assertThat(shown.path("userCount").path("value").asInt()).isEqualTo(8);
        assertThat(shown.path("dataKinds").path("value").asText()).isEqualTo("[\"internal\"]");
        assertThat(shown.path("knownBefore").path("value").asText()).contains("Gain d’une heure");

        story.does("commune", "proposal", Chapters.LARGE_PROPOSAL);
        JsonNode review = story.shown("expert", story.take("expert", "review"));
        assertThat(review.path("fromCatalogue").path("value").asText()).contains(title);
        assertThat(review.path("personalData").path("value").asText()).isEqualTo("ordinary");
        story.does(
                "expert",
                "review",
                "admissibility",
                "admissible",
                "aiActClass",
                "transparency",
                "requiredOpinions",
                List.of("dpo", "security", "sobriety", "hr"));
        JsonNode opinion = story.shown("dpo", story.take("dpo", "opinion-dpo"));
        assertThat(opinion.path("reasons").path("value").asText()).isEqualTo("Conservation d’un mois au plus.");
        assertThat(opinion.path("position").path("value").asText("")).isEmpty();

        assertThat(joins("commune", entry, five()).statusCode()).as("twice").isEqualTo(409);
        assertThat(joins("agent", entry, five()).statusCode()).as("its own").isEqualTo(409);
        assertThat(browser("commune").get("/dossiers/" + reference).body()).contains("Partie de la fiche");
        assertThat(journal.of(reference)).extracting(JournalEntry::kind).contains(JournalKind.CATALOGUE_JOINED);
    }

    @Test
    void ofColleaguesWhoJoinAtOneMomentTheFirstOpensTheCase() {
        CatalogueEntry entry = entered(Chapters.generalized(opened("agent", title)));
        Browser commune = browser("commune");

        List<Integer> answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(colleague -> commune.post("/catalogue/" + entry.id() + "/rejoindre", five())
                        .statusCode())
                .toList();

        assertThat(answers).containsOnlyOnce(302).containsOnly(302, 409);
    }

    @Test
    void joiningIsRefusedWithoutItsFiveAnswersOrBeyondTheLimits() {
        CatalogueEntry entry = entered(generalized());
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "besoin",
                        "",
                        "utilisateurs",
                        "0",
                        "donnees",
                        "SENSITIVE",
                        "fonction",
                        " ",
                        "adresse",
                        "personne")
                .entrySet()) {
            Map<String, Object> answers = five();
            answers.put(wrong.getKey(), wrong.getValue());
            assertThat(joins("commune", entry, answers).statusCode())
                    .as(wrong.getKey())
                    .isEqualTo(400);
        }
        assertThat(joins("elected1", entry, five()).statusCode()).isEqualTo(403);
        assertThat(starts.from(entry.id())).isEmpty();

        Browser agent2 = browser("agent2");
        String other = "/catalogue/" + entry.id() + "/dossier";
        assertThat(agent2.post(other, Map.of("titre", "")).statusCode()).isEqualTo(400);
        assertThat(agent2.post(other, Map.of("titre", "Résumer les conseils d’école"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(starts.of(starts.from(entry.id()).get(0))
                        .orElseThrow()
                        .given()
                        .values())
                .doesNotContainKeys("need", "personalData");
    }

    @Test
    void whoseOrganisationDecidedMayUseItUnderConditionsTheOthersJoinFirst() {
        CatalogueEntry entry = entered(generalized());
        String asks = "/catalogue/puis-je?fiche=" + entry.id() + "&role=DRAFTS&personnes=NO&donnees=";
        Browser agent = browser("agent");

        assertThat(agent.get(asks + "INTERNAL").body()).contains("Oui, sous conditions", "Relire chaque résumé");
        assertThat(agent.get(asks + "SENSITIVE").body()).contains("n’admet pas ces données");
        assertThat(agent.get(asks + "inconnu").body()).contains("Demandez conseil aux experts");
        assertThat(browser("agent2").get(asks + "INTERNAL").body()).contains("rejoignez-la");
        assertThat(agent.get("/catalogue/puis-je?fiche=autre&role=DECIDES&personnes=YES&donnees=OPEN")
                        .body())
                .contains("Exclu par le cadre", "pas au catalogue");
        assertThat(agent.get(asks + "RIEN").statusCode()).isEqualTo(400);
        assertThat(agent.get(asks).statusCode()).isEqualTo(400);
        assertThat(agent.get("/catalogue/puis-je?fiche=999999&role=DRAFTS&personnes=NO&donnees=OPEN")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsSuspendedOrStoppedWhereItWasTriedIsJoinedOnlyAfterAdvice() {
        Story story = generalized();
        CatalogueEntry entry = entered(story);
        Browser commune = browser("commune");
        String page = "/catalogue/" + entry.id();
        String dossier = "/dossiers/" + story.reference();
        String mayI = "/catalogue/puis-je?fiche=" + entry.id() + "&role=DRAFTS&personnes=NO&donnees=INTERNAL";
        assertThat(commune.get(page).body()).contains(page + "/rejoindre").doesNotContain("là où elle a été éprouvée");

        expert.post(
                dossier + "/suspension", Map.of("motif", "Des noms sont sortis", "motif-public", "Une vérification"));

        assertThat(commune.get(page).body())
                .contains("La solution est suspendue là où elle a été éprouvée\u00a0: demandez conseil")
                .doesNotContain(page + "/rejoindre");
        assertThat(commune.get("/catalogue?texte=sinthese+" + solutions).body()).contains("Conseil à demander");
        assertThat(joins("commune", entry, five()).body()).contains("Demandez conseil aux experts");
        assertThat(commune.post(page + "/dossier", Map.of("titre", "Résumer autre chose"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(starts.from(entry.id())).isEmpty();
        assertThat(toldOf(page)).as("each expert").containsOnlyOnce("expert", "expert2");

        starts.add(new CatalogueStarts.Start(generalized().reference(), entry.id(), 1, Answers.NONE));
        assertThat(browser("agent").get(mayI).body())
                .as("who has another case of it that was generalised")
                .contains("La solution est suspendue là où elle a été éprouvée.")
                .doesNotContain("Oui, sous conditions");

        expert.post(dossier + "/arret", Map.of("motif", "Le fournisseur a fermé."));
        assertThat(commune.get(page).body()).contains("La solution est en cours d’arrêt là où elle a été éprouvée");
        story.does("agent", "stop");

        assertThat(commune.get(page).body()).contains("La solution est arrêtée là où elle a été éprouvée");
        assertThat(joins("commune", entry, five()).statusCode()).isEqualTo(409);
        assertThat(toldOf(page).stream().filter("expert2"::equals))
                .as("of the suspension, and once of the stop")
                .hasSize(2);
    }

    private List<String> toldOf(String page) {
        return jdbc.sql("select recipient from cadre_notification where kind = 'QUESTION' and page = ?")
                .param(page)
                .query(String.class)
                .list();
    }
}
