package fr.cadreia.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.scenario.Chapters;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What another authority tells enters the catalogue as an experience, and never as a permission. */
class ExperienceTest extends InApplication {

    private static final String PAGE = "/catalogue/ailleurs";

    @Autowired
    private Experiences experiences;

    @Autowired
    private CatalogueEntries entries;

    private HttpResponse<String> enters(String account, String authority, String name, String content) {
        return browser(account)
                .upload(
                        PAGE,
                        "fichier",
                        name,
                        content.getBytes(StandardCharsets.UTF_8),
                        Map.of("collectivite", authority));
    }

    private List<Experience> from(String authority) {
        return experiences.search(authority).stream()
                .filter(found -> found.authority().equals(authority))
                .toList();
    }

    /** Our own JSON, as another installation of the application gives it: an entry, or all of them. */
    @Test
    void anEntryOfARegisterLikeOursIsAnExperience() {
        String reference = Chapters.experimenting(opened("agent", "Repérage des hérissons"))
                .reference();
        publication.publishDue();
        int before = entries.all().size();

        assertThat(enters(
                                "expert",
                                "Ville de Hérissonville",
                                "fiche.json",
                                stranger().get("/api/register/" + reference).body())
                        .statusCode())
                .isEqualTo(302);
        Experience found = from("Ville de Hérissonville").get(0);
        assertThat(found.told().title()).isEqualTo("Repérage des hérissons");
        assertThat(found.told().reference()).isEqualTo(reference);
        assertThat(found.told().status()).isEqualTo("En expérimentation");
        Browser agent = browser("agent");
        assertThat(agent.get(PAGE).body()).contains("Repérage des hérissons", "Ville de Hérissonville");
        assertThat(agent.get(PAGE + "/" + found.id()).body())
                .contains(
                        "Expérience d’ailleurs",
                        "Ce n’est pas une autorisation",
                        "Lire la fiche publiée par cette collectivité")
                .doesNotContain("Retirer du catalogue", "Rejoindre");
        assertThat(agent.get("/catalogue?texte=h%C3%A9rissons").body()).contains("Repérage des hérissons");

        assertThat(entries.all()).as("nothing that may be joined").hasSize(before);
        assertThat(agent.get("/catalogue/puis-je").body()).doesNotContain("hérissons");
        assertThat(agent.get("/catalogue/conseils").body()).doesNotContain("hérissons");
        assertThat(stranger().get(PAGE).body()).as("for those who work here").doesNotContain("hérissons");

        enters(
                "expert",
                "Ville de Hérissonville",
                "tout.ndjson",
                stranger().get("/api/register.ndjson?text=h%C3%A9rissons").body());
        assertThat(from("Ville de Hérissonville")).as("entered again").hasSize(1);
        assertThat(browser("expert")
                        .post(PAGE + "/" + from("Ville de Hérissonville").get(0).id() + "/retrait", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(from("Ville de Hérissonville")).isEmpty();
    }

    @Test
    void eachRowOfASheetIsAnExperience() {
        enters(
                "expert",
                "City of Elsewhere",
                "inventory.csv",
                "Use case name;Vendor;Purpose;Bureau\nPothole finder;Roadsoft Inc;Finds potholes;Streets\n;;no name;\n"
                        + "Tree counter;Not available;Counts trees;Parks\n");

        assertThat(from("City of Elsewhere"))
                .extracting(found -> found.told().title())
                .containsExactlyInAnyOrder("Pothole finder", "Tree counter");
        Experience.Told potholes = experiences.search("potholes").get(0).told();
        assertThat(List.of(potholes.supplier(), potholes.purpose(), potholes.service()))
                .containsExactly("Roadsoft Inc", "Finds potholes", "Streets");
        assertThat(browser("agent").get(PAGE + "?texte=potholes").body())
                .contains("Pothole finder")
                .doesNotContain("Tree counter");
        assertThat(browser("agent").get(PAGE + "?texte=zzzzzz").body()).contains("Aucune expérience ne correspond");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expert | Ville | a.json | {\"entry\": | n’en est pas",
                "expert | Ville | a.json | {\"a\": 1} | n’est pas celui d’un registre comme le nôtre",
                "expert | Ville | a.json | {\"entries\": []} | n’est pas celui d’un registre comme le nôtre",
                "expert | Ville | a.csv | Couleur;Taille~rouge;3 | Aucune colonne ne se reconnaît comme le nom de l’usage",
                "expert | '' | a.csv | Nom;Besoin~Un;Deux | Répondez à «\u00a0Collectivité\u00a0»",
                "expert | Ville | a.csv | '' | Choisissez un fichier",
                "agent | Ville | a.csv | Nom;Besoin~Un;Deux | Le catalogue est tenu par les experts IA"
            })
    void whatCannotBeReadIsRefusedAndSaysWhy(
            String account, String authority, String name, String content, String why) {
        int before = experiences.search("").size();

        assertThat(enters(account, authority, name, content.replace('~', '\n')).body())
                .contains(why);
        assertThat(experiences.search("")).hasSize(before);
    }

    @Test
    void aFileIsNotLongerThanPeopleRead() {
        String rows = IntStream.rangeClosed(0, ExperienceFiles.MOST)
                .mapToObj(row -> "Usage " + row + ";Besoin")
                .collect(Collectors.joining("\n", "Nom de l’usage;Besoin\n", "\n"));

        assertThat(enters("expert", "Ville longue", "long.csv", rows).body()).contains("201 usages");
        assertThat(from("Ville longue")).isEmpty();
    }
}
