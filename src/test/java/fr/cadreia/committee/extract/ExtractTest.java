package fr.cadreia.committee.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.committee.paper.FiledPdf;
import fr.cadreia.committee.paper.PaperPdfs;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.pdf.Conformity;
import fr.cadreia.pdf.Looks;
import fr.cadreia.pdf.PdfText;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The extract of decisions that a decided case gets. */
class ExtractTest extends InApplication {

    @Autowired
    private PaperPdfs pdfs;

    @Autowired
    private DecisionExtracts extracts;

    private Story story;

    @BeforeEach
    void theCommitteeDecides() {
        story = opened("agent", "Tri du courrier");
        Chapters.convened(story)
                .does(
                        "chair",
                        "motion",
                        "motion",
                        "generalize",
                        "reasons",
                        "Le bilan est probant.\nLe gain de temps est mesuré.",
                        "findingRule3",
                        "partial",
                        "reservation1Text",
                        "Former les nouveaux arrivants",
                        "reservation1Owner",
                        "Responsable du courrier",
                        "reservation1Due",
                        LocalDate.of(2030, 3, 14).toString());
        for (String member : new String[] {"chair", "elected1", "elected2", "member1", "member2"}) {
            story.does(member, "vote", "ownInterest", "no", "vote", member.equals("member1") ? "against" : "for");
        }
        story.does("elected3", "vote", "ownInterest", "yes")
                .does("secretary", "vote-closing")
                .does("chair", "result");
    }

    private HttpResponse<byte[]> download(String account) {
        return browser(account).download("/dossiers/" + story.reference() + "/extraits/1.pdf");
    }

    @Test
    void itIsFiledAsAnArchivalAndAccessiblePdf() {
        byte[] file = download("agent").body();

        Looks.keep("extrait.pdf", file);
        assertThat(Conformity.defects(file)).isEmpty();
        assertThat(PdfText.of(file))
                .contains(
                        "Extrait du relevé de décisions",
                        story.reference(),
                        "Considérant que le gain de temps est mesuré",
                        "Former les nouveaux arrivants – responsable du courrier – au plus tard le 14 mars 2030",
                        "Constat du comité",
                        "En partie",
                        "Règle 10 – Chaque solution est évaluée régulièrement",
                        "À suivre",
                        "La prochaine réévaluation a lieu au plus tard ",
                        " mois après l’acte de l’autorité compétente, soit le ");
    }

    @Test
    void itsFirstPageHoldsTheOpinionInOneSentenceWithItsVote() {
        String first = PdfText.page(download("agent").body(), 1);

        assertThat(first)
                .contains("Métropole de Valmont", "1 place de l’Hôtel-de-Ville, Valmont", "Valmont, le ")
                .containsPattern("Avis n° \\d{4}-\\d{2}/01 – Tri du courrier – Direction de la propreté")
                .containsPattern("L’an deux mille .*, le comité, régulièrement convoqué le")
                .contains(
                        "Membres en exercice : 7 – présents : 6, dont 1 déport – représentés : 0 – excusés : 0"
                                + " – absents : 0 – autres déports : 1 – votants : 5 – quorum : 3, atteint, calculé sur 5 membres, 2 déports"
                                + " étant déduits.",
                        "S’est déporté : M. Paul QUÉMÉNER, conseiller métropolitain délégué aux mobilités.",
                        "Le comité, après en avoir délibéré, par 4 voix pour et 1 voix contre, émet un AVIS FAVORABLE"
                                + " ASSORTI D’UNE RÉSERVE à la généralisation de cette solution.");
    }

    @Test
    void aCorrectedOneReplacesTheOneBeforeWhichIsKept() {
        String page = "/dossiers/" + story.reference() + "/extraits/";
        Browser chair = browser("chair");
        byte[] before = download("agent").body();
        assertThat(chair.words(page + "1/rectification")).contains("Le bilan est probant.");
        Browser secretary = browser("secretary");
        String right = "Le bilan est probant pour 38 agents.\nLe gain de temps est mesuré.";
        Map<String, String> error = Map.of("objet", "nombre d’agents erroné", "motifs", right);
        assertThat(browser("member1").post(page + "1/rectification", error).statusCode())
                .isEqualTo(403);
        assertThat(chair.post(page + "1/rectification", Map.of("objet", " ", "motifs", "Autres"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(chair.post(page + "1/rectification", Map.of("objet", "Rien", "motifs", " "))
                        .statusCode())
                .isEqualTo(400);
        assertThat(chair.post(
                                page + "1/rectification",
                                Map.of("objet", "ajout", "motifs", right + "\nUn motif de plus."))
                        .body())
                .contains("c’est un nouvel examen");
        assertThat(chair.post(
                                page + "1/rectification",
                                Map.of(
                                        "objet",
                                        "nom",
                                        "motifs",
                                        "Le bilan de Mme Serre-Chaude est probant.\nLe gain de temps est mesuré."))
                        .body())
                .contains("est-ce une personne", "name=\"notPersons\" value=\"Mme Serre-Chaude\"");

        assertThat(chair.post(page + "1/rectification", error).statusCode()).isEqualTo(302);
        assertThat(chair.post(
                                page + "1/rectification/reponse",
                                Map.of("reponse", "contresigner", "motDePasse", "chair"))
                        .statusCode())
                .as("nobody countersigns the own demand")
                .isEqualTo(403);
        assertThat(secretary.post(page + "1/rectification", error).statusCode())
                .as("one waits")
                .isEqualTo(409);
        assertThat(secretary.words(page + "1/rectification"))
                .contains("Le bilan est probant.", "Le bilan est probant pour 38 agents.", "Contresigner");
        assertThat(secretary
                        .post(
                                page + "1/rectification/reponse",
                                Map.of("reponse", "refuser", "motif", " ", "motDePasse", "secretary"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(secretary
                        .post(
                                page + "1/rectification/reponse",
                                Map.of(
                                        "reponse",
                                        "refuser",
                                        "motif",
                                        "Le nombre est à vérifier.",
                                        "motDePasse",
                                        "secretary"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(extracts.of(story.reference())).hasSize(1);

        assertThat(secretary.post(page + "1/rectification", error).statusCode()).isEqualTo(302);
        assertThat(chair.post(
                                page + "1/rectification/reponse",
                                Map.of("reponse", "contresigner", "motDePasse", "secretary"))
                        .statusCode())
                .as("not the own password")
                .isEqualTo(400);
        assertThat(chair.post(
                                page + "1/rectification/reponse",
                                Map.of("reponse", "contresigner", "motDePasse", "chair"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(chair.post(page + "1/rectification", error).statusCode())
                .as("replaced already")
                .isEqualTo(409);
        String opinion = PdfText.of(before).replaceAll("(?s).*?Avis n° (\\S+).*", "$1");
        byte[] after = chair.download(page + "2.pdf").body();
        Looks.keep("extrait-rectifie.pdf", after);
        assertThat(Conformity.defects(after)).isEmpty();
        assertThat(PdfText.of(after))
                .contains(
                        "Annule et remplace l’extrait n° 1 du ",
                        "Rectification demandée par le secrétariat et contresignée par la présidence : nombre d’agents erroné.",
                        "Considérant que le bilan est probant pour 38 agents",
                        "Avis n° " + opinion,
                        "par 4 voix pour et 1 voix contre",
                        "La présidente du comité,")
                .doesNotContain("Le gain de temps est mesuré");
        assertThat(download("agent").body()).isEqualTo(before);
        assertThat(browser("agent").words("/dossiers/" + story.reference()))
                .contains("remplacé par l’extrait n° 2", "Bordereau de transmission de l’avis n° " + opinion);
        publication.publishDue();
        assertThat(stranger().words("/registre/" + story.reference()))
                .contains("Le bilan est probant pour 38 agents.")
                .doesNotContain("Le bilan est probant.");
        assertThat(stranger().words("/registre/" + story.reference() + "/decisions/1"))
                .contains("Extrait n° 2 du relevé de décisions, ", "cet extrait annule et remplace l’extrait n° 1.");
    }

    /** The extract without what a correction changes: the head, the reasons, the signature. */
    private String lasting(int number) {
        Document page = Jsoup.parse(
                extracts.find(story.reference(), number).orElseThrow().content());
        page.select("header, .replaces, .signatures, p:contains(Considérant)").remove();
        return page.body().text();
    }

    @Test
    void whatTheOpinionRestedOnStaysWhateverCameSince() {
        String first = lasting(1);
        assertThat(browser("agent")
                        .post(
                                "/formations/" + story.reference() + "/seances",
                                Map.of(
                                        "jour",
                                        TestClock.today().plusDays(20).toString(),
                                        "contenu",
                                        "Relire ce que l’outil propose",
                                        "formateur",
                                        "Référente numérique",
                                        "public",
                                        "Agents du courrier"))
                        .statusCode())
                .isEqualTo(302);
        story.follows()
                .does("agent", "generalization")
                .fires("Timer_ReassessmentDue")
                .does("agent", "assessment")
                .does("secretary", "convening")
                .does("secretary", "attendance")
                .does("chair", "motion", "motion", "keep")
                .does("elected2", "vote", "ownInterest", "yes");
        TestClock.ahead(Duration.ofDays(40));

        String page = "/dossiers/" + story.reference() + "/extraits/1/rectification";
        assertThat(browser("chair")
                        .post(
                                page,
                                Map.of(
                                        "objet",
                                        "faute de frappe",
                                        "motifs",
                                        "Le bilan est probant, en tout.\nLe gain de temps est mesuré."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser("secretary")
                        .post(page + "/reponse", Map.of("reponse", "contresigner", "motDePasse", "secretary"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(first).contains("Vu le bilan du", "présents : 6, dont 1 déport", "soit le ");
        assertThat(lasting(2)).isEqualTo(first);
    }

    @Test
    void itsHashStandsInTheJournalsRow() {
        byte[] file = download("agent").body();

        JournalEntry row = journal.of(story.reference()).stream()
                .filter(entry -> entry.kind() == JournalKind.PAPER_PRINTED
                        && entry.content().contains("extrait"))
                .findFirst()
                .orElseThrow();
        assertThat(row.content()).contains("\"sha256\":\"" + DigestUtils.sha256Hex(file) + "\"");
        assertThat(pdfs.find(FiledPdf.nameOfExtract(story.reference(), 1))
                        .orElseThrow()
                        .sha256())
                .isEqualTo(DigestUtils.sha256Hex(file));
    }

    @Test
    void whoMaySeeTheCaseDownloadsItAndNobodyElse() {
        Browser agent = browser("agent");
        assertThat(agent.get("/dossiers/" + story.reference()).body())
                .contains("/dossiers/" + story.reference() + "/extraits/1.pdf");
        assertThat(download("member1").headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"" + story.reference() + "-extrait-1.pdf\"");
        assertThat(download("agent2").statusCode()).isEqualTo(403);
        assertThat(agent.get("/dossiers/" + story.reference() + "/extraits/2.pdf")
                        .statusCode())
                .isEqualTo(404);
    }
}
