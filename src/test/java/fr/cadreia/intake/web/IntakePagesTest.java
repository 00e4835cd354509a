package fr.cadreia.intake.web;

import static fr.cadreia.PageToken.pageToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.incident.ReportedCases;
import fr.cadreia.intake.Intake;
import fr.cadreia.intake.IntakeRuns;
import fr.cadreia.intake.MappingOffers;
import fr.cadreia.intake.file.IntakeUploads;
import fr.cadreia.kernel.form.FieldOption;
import fr.cadreia.mention.HeldMentions;
import fr.cadreia.mention.HeldTexts;
import fr.cadreia.register.EntryOutline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class IntakePagesTest extends InApplication {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private IntakeRuns runs;

    @Autowired
    private IntakeUploads uploads;

    @Autowired
    private MappingOffers offers;

    @Autowired
    private Intake intake;

    @Autowired
    private HeldTexts held;

    @Autowired
    private ReportedCases reported;

    private MockMvc pages;

    @BeforeEach
    void open() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "commune", "dpo", "elected1", "hr"})
    void othersAreKeptOutAndSeeNoLink(String account) throws Exception {
        as(account, get("/reprise")).andExpect(status().isForbidden());
        as(account, get("/")).andExpect(content().string(not(containsString("/reprise"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "expert"})
    void administratorsAndExpertsFindTheLink(String account) throws Exception {
        as(account, get("/")).andExpect(content().string(containsString("Reprise des usages en service")));
        as(account, get("/reprise")).andExpect(status().isOk());
    }

    /** A node that has not received a file shows it, as it was read and understood on the other; nobody else does. */
    @Test
    void anotherNodeShowsAnUploadedFile() throws Exception {
        String draft = upload("expert", "Intitulé;Porteur\nUsage d’ailleurs;Écoles\n");
        String id = draft.substring(draft.lastIndexOf('/') + 1);
        as("expert", post(draft).param("champ-0", "title").param("commun-alreadyInUse", "yes"));

        UploadedInventories other = new UploadedInventories(uploads, offers, intake);

        assertThat(other.get(id, "expert").inventory().columns()).containsExactly("Intitulé", "Porteur");
        assertThat(other.get(id, "expert").mapping().constant("alreadyInUse")).isEqualTo("yes");
        assertThatThrownBy(() -> other.get(id, "admin")).hasMessageContaining("n’est plus en attente");
        TestClock.ahead(Duration.ofHours(2));
        assertThatThrownBy(() -> other.get(id, "expert")).hasMessageContaining("n’est plus en attente");
    }

    @Test
    void aWholeFileIsTakenOverStepByStep() throws Exception {
        String draft = upload("expert", "Intitulé;Porteur\nUsage de page;Écoles\nUsage perdu;Voirie\n");
        as("expert", get(draft))
                .andExpect(content().string(containsString("Usage de page")))
                .andExpect(content().string(containsString("Intitulé")));

        as(
                        "expert",
                        post(draft)
                                .param("champ-0", "title")
                                .param("champ-1", "organisation")
                                .param("valeurs", "oui"))
                .andExpect(redirectedUrl(draft + "#valeurs"));
        as("expert", get(draft)).andExpect(content().string(containsString("name=\"valeur-1-0\"")));
        as(
                        "expert",
                        post(draft)
                                .param("champ-0", "title")
                                .param("champ-1", "organisation")
                                .param("commun-alreadyInUse", "yes")
                                .param("valeur-1-0", "dir-education"))
                .andExpect(redirectedUrl(draft + "/apercu"));
        as("expert", get(draft + "/apercu"))
                .andExpect(
                        content().string(containsString("«\u00a0Voirie\u00a0» ne correspond à aucune organisation")));
        as("expert", get(draft + "/correspondance.json"))
                .andExpect(content().string(containsString("\"Écoles\" : \"dir-education\"")));

        String run = redirect(as("expert", post(draft + "/lancement")));
        runs.await(Long.parseLong(run.substring(run.lastIndexOf('/') + 1)), 60);

        as("expert", get(run + "/avancement"))
                .andExpect(content().json("{\"running\": false, \"accepted\": 1, \"refused\": 1, \"done\": 2}"));
        as("expert", get(run)).andExpect(content().string(containsString("/dossiers/IA-")));
        as("expert", get(run).param("resultat", "refused"))
                .andExpect(content().string(containsString("Usage perdu")))
                .andExpect(content().string(not(containsString("Usage de page"))));
        as("expert", get(run + "/compte-rendu.csv")).andExpect(content().string(containsString("2;Acceptée;IA-")));
    }

    @Test
    void aNameThatMayBeAPersonsStaysPrivateUntilItIsAnswered() throws Exception {
        String draft = upload(
                "expert",
                "Nom;Service\nAgenda de Mme Belle-Isle;dir-education\nPlans de M. Belle-Isle;dir-education\nTri de Mme Durand-Repris;dir-education\n");
        as(
                "expert",
                post(draft)
                        .param("champ-0", "title")
                        .param("champ-1", "organisation")
                        .param("commun-alreadyInUse", "yes"));
        as("expert", get(draft + "/apercu"))
                .andExpect(content().string(containsString("«\u00a0Mme Belle-Isle\u00a0»\u00a0: est-ce une personne")));
        String run = redirect(as("expert", post(draft + "/lancement")));
        runs.await(Long.parseLong(run.substring(run.lastIndexOf('/') + 1)), 60);
        as("expert", get(run)).andExpect(content().string(containsString("/reprise/noms")));
        assertThat(publicTitles())
                .noneMatch(title -> title.contains("Belle-Isle") || title.contains("Durand-Repris"))
                .filteredOn(title -> title.contains("nom en cours de vérification"))
                .hasSize(3);
        as("agent", get("/reprise/noms")).andExpect(status().isForbidden());

        as("expert", post("/reprise/noms/" + question("Mme Belle-Isle")).param("reponse", "non"))
                .andExpect(redirectedUrl("/reprise/noms?page=1"));
        assertThat(publicTitles()).contains("Agenda de Mme Belle-Isle", "Plans de M. Belle-Isle");

        long person = question("Mme Durand-Repris");
        as("expert", post("/reprise/noms/" + person).param("reponse", "oui"));
        assertThat(publicTitles()).noneMatch(title -> title.contains("Durand-Repris"));
        for (String stale : List.of("oui", "non")) {
            as("expert", post("/reprise/noms/" + person).param("reponse", stale).param("personne", "false"))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().string(containsString("Quelqu’un a répondu entre-temps")));
        }
        assertThat(publicTitles()).noneMatch(title -> title.contains("Durand-Repris"));
        as("expert", post("/reprise/noms/" + person).param("reponse", "nom").param("nom", "Tri de Mme Autre-Repris"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("name=\"notPersons\" value=\"Mme Autre-Repris\"")));
        for (String wrong : List.of(" ", "Deux\nlignes", "Tri ".repeat(21))) {
            as("expert", post("/reprise/noms/" + person).param("reponse", "nom").param("nom", wrong))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().string(containsString("«\u00a0Texte publié\u00a0»")));
        }
        as("expert", post("/reprise/noms/" + person).param("reponse", "nom").param("nom", "Tri du courrier repris"))
                .andExpect(redirectedUrl("/reprise/noms?page=1"));
        assertThat(publicTitles())
                .contains("Tri du courrier repris")
                .noneMatch(title -> title.contains("Durand-Repris"));
        as("expert", get("/reprise/noms")).andExpect(content().string(not(containsString("Durand-Repris"))));
    }

    private long question(String words) {
        return held.waiting(0, 100).stream()
                .map(HeldMentions.Question::first)
                .filter(question -> question.words().equals(words))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The titles in the register and in the list of uses of the agents' own report form. */
    private List<String> publicTitles() {
        publication.publishDue();
        return Stream.concat(
                        reported.options().stream()
                                .map(FieldOption::label)
                                .map(label -> label.replaceFirst(" \\(IA-[0-9-]+\\)$", "")),
                        entries.outlines().values().stream().map(EntryOutline::title))
                .distinct()
                .toList();
    }

    @Test
    void aMappingThatIsSavedByNameServesTheNextFileOfTheSameHeadings() throws Exception {
        String first = upload("admin", "Libellé;Où;Autre\nUn;dir-education;x\n");
        as(
                        "admin",
                        post(first)
                                .param("champ-0", "title")
                                .param("champ-1", "organisation")
                                .param("champ-2", "need")
                                .param("nom", "Inventaire de la direction")
                                .param("enregistrer", "oui"))
                .andExpect(redirectedUrl(first + "#enregistrees"));
        as(
                        "admin",
                        post(first)
                                .param("champ-0", "title")
                                .param("enregistrer", "oui")
                                .param("nom", " "))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Donnez à la correspondance un nom")));

        String second = upload("expert", "Autre;Où;Libellé\nx;dir-education;Deux\n");

        as("expert", get(second))
                .andExpect(content().string(containsString("«\u00a0Inventaire de la direction\u00a0»")));
        as("expert", get(second + "/correspondance.json"))
                .andExpect(content()
                        .json("{\"title\": \"Libellé\", \"organisation\": \"Où\", \"need\": \"Autre\"}", true));
        as("expert", post(second + "/correspondance").param("nom", "Inventaire de la direction"))
                .andExpect(redirectedUrl(second));
        as("expert", post(second + "/correspondance").param("nom", "Aucune")).andExpect(status().isBadRequest());
    }

    @Test
    void datesThatProveNothingAreAskedAboutOnThePage() throws Exception {
        String draft = upload("expert", "Nom;Service;Depuis\nDates sur la page;dir-education;3/4/2023\n");
        as("expert", get(draft))
                .andExpect(content().string(containsString("3 avril 2023 ou 4 mars 2023")))
                .andExpect(content().string(containsString("À choisir")));
        as("expert", mapped(draft))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("ne dit pas comment lire ses dates")));
        as("expert", get(draft + "/apercu")).andExpect(status().isBadRequest());
        as("expert", post(draft + "/lancement")).andExpect(status().isBadRequest());

        as("expert", mapped(draft).param("format-2", "MM/dd/yyyy")).andExpect(redirectedUrl(draft + "/apercu"));

        as("expert", get(draft + "/apercu"))
                .andExpect(content().string(containsString("3/4/2023")))
                .andExpect(content().string(containsString("4 mars 2023")));
    }

    private static MockHttpServletRequestBuilder mapped(String draft) {
        return post(draft)
                .param("champ-0", "title")
                .param("champ-1", "organisation")
                .param("commun-alreadyInUse", "yes")
                .param("champ-2", "inUseSince");
    }

    @Test
    void thePreviewShowsWhatWasReadAndWhatWasUnderstood() throws Exception {
        String draft = upload(
                "expert",
                "Nom;Service;Depuis\nAvec un doute;dir-education;31/02/2023\nSans doute;dir-education;mai 2023\n");
        as("expert", mapped(draft));

        as("expert", get(draft + "/apercu"))
                .andExpect(content().string(containsString("mai 2023")))
                .andExpect(content().string(containsString("n’est pas une date qui existe")))
                .andExpect(content().string(containsString("Encodage du fichier\u00a0: UTF-8.")));
        as("expert", get(draft + "/apercu").param("resultat", "doubtful"))
                .andExpect(content().string(containsString("<td>Avec un doute</td>")))
                .andExpect(content().string(not(containsString("<td>Sans doute</td>\n              <td>"))));
        as("expert", get(draft + "/apercu.csv")).andExpect(content().string(containsString("31/02/2023")));
    }

    @Test
    void theEncodingIsNamedAndAChoiceOverridesIt() throws Exception {
        String draft = redirect(as(
                "expert",
                multipart("/reprise")
                        .file(new MockMultipartFile(
                                "fichier",
                                "x.csv",
                                null,
                                "Intitulé;Été\nCafé;x\n".getBytes(java.nio.charset.Charset.forName("windows-1252"))))));
        as("expert", get(draft))
                .andExpect(content().string(containsString("Reconnu\u00a0: Windows-1252")))
                .andExpect(content().string(containsString("Café")));

        as("expert", post(draft + "/lecture").param("encodage", "utf-8"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("valeur 0xE9")));
        as("expert", post(draft + "/lecture").param("encodage", "windows-1252")).andExpect(redirectedUrl(draft));
        as("expert", get(draft)).andExpect(content().string(containsString("Choisi à la main.")));
        as("expert", post(draft + "/lecture").param("encodage", "")).andExpect(redirectedUrl(draft));
        as("expert", get(draft)).andExpect(content().string(containsString("Café")));
    }

    @Test
    void aPossibleDuplicateIsDecidedByAPerson() throws Exception {
        run("expert", "Nom;Service\nPlan de lecture des façades;dir-education\n");
        String run = run(
                "expert",
                "Nom;Service;Note\nPlan de lecture de façades;dir-education;a\nPlans de lecture des façades;dir-education;b\n");
        as("expert", get(run)).andExpect(content().string(containsString("2 lignes ressemblent à des usages")));
        as("agent", get(run + "/doublons")).andExpect(status().isForbidden());
        as("expert", get(run + "/doublons"))
                .andExpect(content().string(containsString("Plan de lecture des façades")))
                .andExpect(content().string(containsString("name=\"ligne-2\"")));

        as("expert", post(run + "/doublons").param("ligne-2", "meme")).andExpect(redirectedUrl(run + "/doublons"));
        as("expert", post(run + "/doublons").param("ligne-2", "autre"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("La ligne 2 n’attend pas de décision")));
        as("expert", post(run + "/doublons").param("tous", "autre")).andExpect(redirectedUrl(run));

        as("expert", get(run + "/avancement"))
                .andExpect(content().json("{\"known\": 1, \"accepted\": 1, \"similar\": 0}"));
    }

    @Test
    void aRunThatIsOverIsNotStopped() throws Exception {
        String run = run("expert", "Nom;Service\nArrêt sans objet;dir-education\n");

        as("agent", post(run + "/arret")).andExpect(status().isForbidden());
        as("expert", post(run + "/arret")).andExpect(redirectedUrl(run));
        as("expert", post("/reprise/lots/999999/arret")).andExpect(status().isNotFound());
        as("expert", get(run)).andExpect(content().string(containsString("Reprise terminée.")));
    }

    /** @return the address of the run, which is over */
    private String run(String account, String text) throws Exception {
        String draft = upload(account, text);
        as(
                account,
                post(draft)
                        .param("champ-0", "title")
                        .param("champ-1", "organisation")
                        .param("commun-alreadyInUse", "yes"));
        String run = redirect(as(account, post(draft + "/lancement")));
        runs.await(Long.parseLong(run.substring(run.lastIndexOf('/') + 1)), 60);
        return run;
    }

    @Test
    void aMappingIsUploadedAsJson() throws Exception {
        String draft = upload("admin", "X;Y\nUn;dir-education\n");
        byte[] mapping = "{\"title\": \"X\", \"alreadyInUse\": {\"constant\": \"yes\"}, \"organisation\": \"Y\"}"
                .getBytes(StandardCharsets.UTF_8);

        as("admin", multipart(draft + "/correspondance").file(new MockMultipartFile("correspondance", mapping)))
                .andExpect(redirectedUrl(draft));
        as(
                        "admin",
                        multipart(draft + "/correspondance")
                                .file(new MockMultipartFile(
                                        "correspondance", "{\"title\": \"Z\"}".getBytes(StandardCharsets.UTF_8))))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("pas de colonne «\u00a0Z\u00a0»")));
    }

    @Test
    void whatCannotBeReadIsSaidOnThePage() throws Exception {
        as(
                        "expert",
                        multipart("/reprise")
                                .file(new MockMultipartFile("fichier", "x.csv", null, "A;A\n1;2\n".getBytes())))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("la colonne «\u00a0A\u00a0» apparaît deux fois")));
        String draft = upload("expert", "P;Q\n1;2\n");
        as("expert", post(draft).param("champ-0", "title").param("champ-1", "title"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Deux colonnes donnent «\u00a0Nom de l’usage\u00a0»")));
    }

    @Test
    void aFileIsItsOwnersAlone() throws Exception {
        String draft = upload("expert", "P;Q\n1;2\n");

        as("expert2", get(draft)).andExpect(status().isNotFound());
    }

    @Test
    void aFormThatComesFromElsewhereIsRefused() throws Exception {
        pages.perform(post("/reprise/lots/1/suite").with(user("admin"))).andExpect(status().isForbidden());
    }

    private String upload(String account, String text) throws Exception {
        MockMultipartFile file = new MockMultipartFile("fichier", "x.csv", null, text.getBytes(StandardCharsets.UTF_8));
        return redirect(as(account, multipart("/reprise").file(file)));
    }

    private ResultActions as(String account, MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request.with(user(account)).with(pageToken()));
    }

    private static String redirect(ResultActions answer) throws Exception {
        String target = answer.andReturn().getResponse().getRedirectedUrl();
        assertThat(target).isNotNull();
        return target;
    }
}
