package fr.cadreia.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.Browser;
import fr.cadreia.H2InMemory;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.TestClock;
import fr.cadreia.committee.paper.SessionPaper;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.SessionEvent;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.pdf.Conformity;
import fr.cadreia.pdf.Looks;
import fr.cadreia.pdf.PdfText;
import fr.cadreia.privacy.RedactionDesk;
import fr.cadreia.scenario.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * The minutes of a session, from its close to the file. Which session approves them depends on all that were ever opened, and
 * other tests open some in days to come: these have a database of their own.
 */
@OwnEngineTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:minutes" + H2InMemory.OPTIONS)
class MinutesTest extends SessionWithMinutes {

    private static final Pattern HASH = Pattern.compile("name=\"empreinte\" value=\"([0-9a-f]{64})\"");

    private static final Pattern APPROVING = Pattern.compile("name=\"approbation\" value=\"([0-9-]+)\"");

    @Autowired
    private SessionJournal journal;

    @Autowired
    private MinutesText minutesText;

    @Autowired
    private Sessions sessions;

    @Autowired
    private RedactionDesk desk;

    private Browser chair;
    private Story decided;

    /** A session that closed with one case decided and one that was not reached. */
    private String held() {
        chair = Browser.of("chair", port);
        decided = assessed("Tri du <courrier>");
        String number = opened(decided, assessed("Résumé des comptes rendus"));
        decided.does(
                "chair",
                "motion",
                "motion",
                "generalize",
                "publicBallot",
                List.of("elected1", "member1"),
                "reasons",
                "Le bilan est probant.",
                "reservation1Text",
                "Former les nouveaux arrivants",
                "reservation1Owner",
                "Responsable du courrier",
                "reservation1Due",
                "2030-03-14");
        for (String member : List.of("chair", "elected1", "elected2", "member1")) {
            decided.does(member, "vote", "ownInterest", "no", "vote", member.equals("member1") ? "against" : "for");
        }
        decided.does("elected3", "vote", "ownInterest", "no", "vote", "abstain", "explanation", "Il manque un chiffre.")
                .does("secretary", "vote-closing")
                .does("chair", "result");
        post(secretary, "/comite/seances/" + number + "/levee", Map.of(), 302);
        return number;
    }

    private static Map<String, String> read(Browser browser, String number) {
        Matcher hash = HASH.matcher(browser.get(minutes(number)).body());
        assertThat(hash.find()).as("a text to sign").isTrue();
        Matcher session = APPROVING.matcher(browser.get(minutes(number)).body());
        return Map.of("empreinte", hash.group(1), "approbation", session.find() ? session.group(1) : "");
    }

    private void nextSessionOpens() {
        opened(assessed("Autre"));
    }

    /** Of the vote itself nobody is told. */
    @Test
    void theSecretaryReadsWhatMembersWroteWithTheirVotes() {
        String page = minutes(held());

        assertThat(secretary.words(page)).contains("Paul QUÉMÉNER : Il manque un chiffre.");
        assertThat(chair.words(page)).doesNotContain("Il manque un chiffre.");
    }

    @Test
    void theyAreDraftedAtTheCloseCompletedSignedTwiceAndFiled() throws IOException {
        String number = held();
        String page = minutes(number);
        assertThat(secretary.get(page).body())
                .contains("Projet", "Tri du &lt;courrier&gt;", "Le bilan est probant.", "Ajourné à une autre séance")
                .doesNotContain("name=\"empreinte\"");
        post(
                secretary,
                page + "/texte",
                Map.of(
                        "invites",
                        "M. Durand, directeur de la propreté",
                        "incidents",
                        "Coupure de la visioconférence pendant dix minutes.",
                        "desaccord-" + decided.reference(),
                        "M. l’élu 3 dit son désaccord.",
                        "debats-" + decided.reference(),
                        "Les membres ont interrogé le coût.\nLe porteur a répondu."),
                302);
        assertThat(secretary.get(page).body())
                .as("its lines stay apart")
                .contains("Les membres ont interrogé le coût.\nLe porteur a répondu.")
                .as("the form has what was written, so that it is not lost when it is sent again")
                .containsPattern("<textarea id=\"debats-" + decided.reference()
                        + "\"[^>]*>Les membres ont interrogé le coût\\.\\nLe porteur a répondu\\.</textarea>")
                .containsPattern("<textarea id=\"desaccord-" + decided.reference()
                        + "\"[^>]*>M\\. l’élu 3 dit son désaccord\\.</textarea>");
        nextSessionOpens();

        Map<String, String> text = read(secretary, number);
        Looks.keep("proces-verbal-projet.html", secretary.get(page).body().getBytes(StandardCharsets.UTF_8));
        post(secretary, page + "/signature", text, 302);
        post(secretary, page + "/signature", text, 403);
        post(secretary, page + "/texte", Map.of("incidents", "Autre"), 409);
        post(chair, page + "/signature", read(chair, number), 302);

        byte[] file = secretary.download(page + ".pdf").body();
        Looks.keep("proces-verbal.pdf", file);
        assertThat(Conformity.defects(file)).isEmpty();
        assertThat(PdfText.of(file))
                .contains(
                        "Procès-verbal de la séance n° " + number,
                        "Salle du conseil",
                        "Mme Sarah TISSOT cheffe de projet données Collège des agents Titulaire Représentée, pouvoir à M. Bernard LESTRADE",
                        "Les membres ont interrogé le coût.",
                        "Coupure de la visioconférence",
                        "Assistaient sans voix délibérative : M. Durand, directeur de la propreté",
                        "Scrutin public demandé par M. Bernard LESTRADE et un membre du collège des agents. Le vote d’un"
                                + " membre du collège des agents pourrait se déduire de ceux des élus : seul le total est donné.",
                        "Mention de désaccord : M. l’élu 3 dit son désaccord.",
                        "Texte mis aux voix : « Le comité émet un AVIS FAVORABLE ASSORTI D’UNE RÉSERVE à la généralisation de cette"
                                + " solution ». Projet d’avis adopté à la majorité des suffrages exprimés. Pour : 3 ; contre : 1 ; abstentions : 1",
                        "Vote individuel. Scrutin ouvert à ",
                        "Membres présents ou représentés qui n’ont pas voté : 1.",
                        "Déports : M. Denis GARRIGUE, chef d’équipe de collecte (d’office, de l’organisation à l’origine de la proposition).",
                        "Quorum atteint : 5 membres présents sur 6 (minimum : 4), déports non compris",
                        "Membres en exercice : 7 – présents à l’ouverture : 5 – représentés : 1 – excusés : 0 – absents : 1. Quorum atteint à l’ouverture : 5 membres présents sur 7 (minimum : 4). Il est",
                        "Mme Claire MONTEL vice-présidente déléguée au numérique Collège des élus Titulaire, présidence du comité Présent",
                        "Pouvoirs : Mme Sarah TISSOT à M. Bernard LESTRADE",
                        "Aucun procès-verbal n’a été soumis à l’approbation de la séance.",
                        "Former les nouveaux arrivants – responsable du courrier – au plus tard le 14 mars 2030",
                        "Ajourné à une autre séance",
                        "Informations",
                        "Levée La séance est levée à ",
                        "Rapport : bilan du ",
                        ", seconde lecture du ",
                        "Approbation et signatures");
        assertThat(Browser.of("member1", port).words(page))
                .contains(
                        "Approbation et signatures Arrêté à la séance n° ",
                        "La présidente de séance, vice-présidente déléguée au numérique Signé électroniquement",
                        "La secrétaire, responsable du service des assemblées Signé électroniquement dans l’application le",
                        "Empreinte du fichier PDF (SHA-256) : " + DigestUtils.sha256Hex(file));
        assertThat(files(chair.download("/dossiers/" + decided.reference() + "/preuves.zip")
                        .body()))
                .contains("seances/" + number + "/proces-verbal.pdf", "seances/" + number + "/convocation-1.pdf");
        List<JournalEntry> rows = journal.of(number);
        List<JournalEntry> acts = rows.stream()
                .filter(row -> row.kind() != JournalKind.PAPER_PRINTED)
                .toList();
        assertThat(acts)
                .extracting(JournalEntry::kind)
                .endsWith(
                        JournalKind.MINUTES_SIGNED,
                        JournalKind.MINUTES_SIGNED,
                        JournalKind.PAPER_FILED,
                        JournalKind.MINUTES_FILED);
        assertThat(acts).extracting(JournalEntry::actor).endsWith("secretary", "chair", Journal.APPLICATION, "chair");
        assertThat(acts.get(acts.size() - 1).content()).contains(text.get("empreinte"));
        assertThat(rows)
                .filteredOn(row -> row.kind() == JournalKind.PAPER_PRINTED)
                .extracting(JournalEntry::content)
                .anySatisfy(content -> assertThat(content).contains("proces-verbal", DigestUtils.sha256Hex(file)));

        publication.publishDue();
        String online = "/registre/releves/" + number + "/proces-verbal";
        assertThat(Browser.stranger(port).get("/registre/releves/" + number).body())
                .contains("href=\"" + online + "\"");
        assertThat(Browser.stranger(port).words(online))
                .contains(
                        "Relevé de décisions de la séance n° " + number + " Procès-verbal approuvé, mis en ligne le ",
                        "Les membres ont interrogé le coût.",
                        "Membre du collège des agents Collège des agents Titulaire",
                        "Scrutin public demandé par M. Bernard LESTRADE et un membre du collège des agents.",
                        "Former les nouveaux arrivants",
                        "Approbation et signatures",
                        "La secrétaire, responsable du service des assemblées")
                .doesNotContain(
                        "BOUVIER",
                        "TISSOT",
                        "GARRIGUE",
                        "chef d’équipe de collecte",
                        "M. Durand",
                        "Responsable du courrier",
                        "Mme Odile RENAUDIN");
        for (String command : List.of("texte", "signature", "renvoi")) {
            Browser who = command.equals("renvoi") ? chair : secretary;
            assertThat(post(who, page + "/" + command, Map.of("motif", "Encore"), 409)
                            .body())
                    .contains("il ne change plus");
        }
    }

    /** The texts beside these papers are read on pages, by everybody and in the evidence: they go with their papers. */
    @Test
    void theTextsOfMinutesAndOfAConvocationAreWithheldWithTheirPapers() throws IOException {
        String number = held();
        String page = minutes(number);
        post(
                secretary,
                page + "/texte",
                Map.of(
                        "invites",
                        "Mme Ozilbert, sa voisine",
                        "incidents",
                        "M. Ozilbert a dû sortir.",
                        "divers",
                        "Ozilbert",
                        "desaccord-" + decided.reference(),
                        "Non à M. Ozilbert.",
                        "debats-" + decided.reference(),
                        "M. Ozilbert en serait la cause."),
                302);
        nextSessionOpens();
        Map<String, String> signed = new HashMap<>(read(secretary, number));
        signed.putAll(Map.of("rectifications", "Écrire Zurcelin.", "demandeur", "elected1", "retenue", "oui"));
        post(secretary, page + "/signature", signed, 302);
        post(chair, page + "/signature", read(chair, number), 302);
        publication.publishDue();
        String online = "/registre/releves/" + number + "/proces-verbal";
        assertThat(Browser.stranger(port).words(online)).contains("Ozilbert en serait la cause", "Zurcelin");
        assertThat(secretary.words(page)).contains("Ozilbert en serait la cause", "Zurcelin");
        String convocation = "/comite/seances/" + number + "/convocation";
        assertThat(secretary.download(page + ".pdf").statusCode()).isEqualTo(200);
        assertThat(secretary.download(convocation + "/1.pdf").statusCode()).isEqualTo(200);

        withhold(number, SessionPaper.MINUTES.fileName(number));
        withhold(number, SessionPaper.CONVOCATION.fileName(number, 1));

        // The hash is that of the paper as it was filed, which nobody can download any more.
        assertThat(secretary.words(page))
                .contains("Contenu retiré")
                .doesNotContain("Zurcelin", "Empreinte du fichier PDF");
        assertThat(Browser.stranger(port).words(online))
                .contains("Contenu retiré")
                .doesNotContain("Zurcelin");
        assertThat(secretary.words(convocation)).contains("Contenu retiré").doesNotContain("ordre du jour");
        List<String> dump = jdbc.sql("script").query(String.class).list();
        assertThat(dump).noneMatch(line -> line.contains("Ozilbert"));
        assertThat(dump)
                .as("a row of the journal keeps its text")
                .filteredOn(line -> line.contains("Zurcelin"))
                .allMatch(line -> line.contains("MINUTES_SIGNED") || line.contains("CADRE_JOURNAL"));
        assertThat(verifiedJournal().problems()).isEmpty();
        assertThat(verifiedJournal().notes())
                .filteredOn(told -> told.startsWith("Retiré par décision de deux personnes, et non altéré"))
                .hasSize(2);

        jdbc.sql("update cadre_public_minutes set content = content || 'x' where session_number = ?")
                .param(number)
                .update();
        assertThat(verifiedJournal().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("le procès-verbal en ligne"));
        jdbc.sql(
                        "update cadre_public_minutes set content = substring(content, 1, length(content) - 1) where session_number = ?")
                .param(number)
                .update();
    }

    private void withhold(String session, String paper) {
        String chain = SessionEvent.chain(session);
        desk.ask(people.get("dpo"), chain, "PAPER:" + paper + ":", "Nomme une personne, demande n° 4", NotPersons.NONE);
        desk.sign(people.get("guarantor"), desk.all().get(0).id(), "guarantor");
    }

    private static List<String> files(byte[] archive) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void nobodyElseSignsAndNobodyBeforeTheNextSession() {
        String number = held();
        String page = minutes(number);
        String early = chair.get(page).body();
        assertThat(early).doesNotContain("name=\"empreinte\"");
        assertThat(post(secretary, page + "/signature", Map.of("empreinte", "0".repeat(64)), 409)
                        .body())
                .contains("ouvrez-la d’abord");
        nextSessionOpens();
        for (String other : List.of("chair", "elected1", "member1", "admin")) {
            post(Browser.of(other, port), page + "/signature", read(secretary, number), 403);
        }
        assertThat(Browser.of("agent", port).get(page).statusCode()).isEqualTo(403);
        post(secretary, page + "/texte", Map.of("incidents", "Panne de micro", "divers", "Vœux"), 302);
        assertThat(post(
                                secretary,
                                page + "/signature",
                                Map.of("empreinte", "0".repeat(64), "rectifications", "Lire « douze »."),
                                409)
                        .body())
                .contains("Le texte a changé")
                .as("what was written is still there, to go on")
                .contains(">Panne de micro</textarea>", ">Vœux</textarea>", ">Lire « douze ».</textarea>");

        post(secretary, page + "/signature", read(secretary, number), 302);
        for (String other : List.of("elected1", "member1", "admin")) {
            post(Browser.of(other, port), page + "/signature", read(chair, number), 403);
            post(Browser.of(other, port), page + "/renvoi", Map.of("motif", "Non"), 403);
        }
        assertThat(secretary.get(page + ".pdf").statusCode()).isEqualTo(404);
        assertThat(Browser.stranger(port)
                        .get("/registre/releves/" + number + "/proces-verbal")
                        .statusCode())
                .isEqualTo(404);

        Minutes cut = Minutes.draft(number).submitted("secretary", number, "<main>Sans fin", "");
        assertThatThrownBy(() -> minutesText.signed(sessions.get(number), cut))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessageContaining("n’a pas de fin où porter les signatures");

        for (String kept : List.of("signed_text", "public_text")) {
            jdbc.sql("update cadre_minutes set %1$s = %1$s || 'x' where session_number = ?".formatted(kept))
                    .param(number)
                    .update();
            assertThat(post(chair, page + "/signature", read(chair, number), 409)
                            .body())
                    .as(kept + " was changed behind the back of those who sign")
                    .contains("n’est plus celui que le secrétariat a signé");
        }
        post(chair, page + "/renvoi", Map.of("motif", " "), 400);
        post(chair, page + "/renvoi", Map.of("motif", "Il manque un débat"), 302);
        post(secretary, page + "/texte", Map.of("incidents", "Débat ajouté"), 302);
        assertThat(secretary.get(page).body()).contains("Projet", "Débat ajouté");
        assertThat(journal.of(number))
                .anySatisfy(row -> assertThat(row.content()).contains("Il manque un débat"));
    }

    @Test
    void theSessionThatApprovesThemSaysSoInItsOwn() {
        String number = held();
        String next = held();
        post(secretary, minutes(number) + "/signature", read(secretary, number), 302);
        assertThat(secretary.get(minutes(next)).body())
                .contains(
                        "Aucune observation n’est formulée sur le procès-verbal de la séance n° " + number,
                        "la signature de la présidence est attendue");
        nextSessionOpens();
        assertThat(post(secretary, minutes(next) + "/signature", read(secretary, next), 409)
                        .body())
                .contains("attend la signature de la présidence");

        post(chair, minutes(number) + "/signature", read(chair, number), 302);

        assertThat(secretary.words(minutes(next)))
                .contains(
                        "Soumis à l’approbation de la présente séance, signé pour le secrétariat par Mme Odile RENAUDIN le ",
                        "approuvé, et signé pour la présidence par Mme Claire MONTEL le ",
                        "Signatures postérieures à la levée de la séance.");
        assertThat(PdfText.of(secretary.download(minutes(number) + ".pdf").body()))
                .contains("Arrêté à la séance n° " + next, ", sans observation. Signé après la levée de cette séance.");
        post(secretary, minutes(next) + "/signature", read(secretary, next), 302);
    }

    @Test
    void theyAreApprovedWhereTheCommitteeMetNextWhateverTheConvenedDays() {
        String late = held();
        String number = held();
        assertThat(secretary.get(minutes(number)).body())
                .as("the other one was over before")
                .doesNotContain("name=\"approbation\"");
        assertThat(secretary.get(minutes(late)).body()).contains("name=\"approbation\" value=\"" + number + "\"");
        String today = FrenchText.weekday(TestClock.today());
        assertThat(secretary.words(minutes(late)))
                .contains("l’approbation de la séance n° " + number + ", tenue le " + today);
        assertThat(post(
                                secretary,
                                minutes(late) + "/signature",
                                Map.of("empreinte", read(secretary, late).get("empreinte"), "approbation", late),
                                409)
                        .body())
                .contains("relisez la page");

        Map<String, String> corrected = new HashMap<>(read(secretary, late));
        corrected.put("rectifications", "Lire « quatorze » et non « quinze ».");
        assertThat(post(secretary, minutes(late) + "/signature", corrected, 400).body())
                .as("who wants it is said")
                .contains("dites quel membre présent");
        corrected.put("demandeur", "secretary");
        post(secretary, minutes(late) + "/signature", corrected, 400);
        corrected.put("demandeur", "elected1");
        corrected.put("retenue", "oui");
        post(secretary, minutes(late) + "/signature", corrected, 302);
        assertThat(chair.words(minutes(late)))
                .contains(
                        "approbation à la séance n° " + number + ", tenue le " + today,
                        "Rectification demandée par M. Bernard LESTRADE, acceptée : Lire « quatorze » et non « quinze ».");
        post(chair, minutes(late) + "/signature", read(chair, late), 302);

        assertThat(PdfText.of(secretary.download(minutes(late) + ".pdf").body()))
                .contains(
                        "Arrêté à la séance n° " + number + " du " + today
                                + ", avec la rectification suivante, demandée par M. Bernard LESTRADE et acceptée : Lire « quatorze » et non « quinze ».");
        assertThat(secretary.words(minutes(number)))
                .contains("M. Bernard LESTRADE demande de rectifier ainsi le procès-verbal de la séance n° " + late
                        + " : Lire « quatorze » et non « quinze ». La rectification est acceptée.");
    }

    @Test
    void anOpenSessionHasNone() {
        String number = opened(assessed("Ouverte"));

        assertThat(secretary.get(minutes(number)).statusCode()).isEqualTo(404);
        post(secretary, minutes(number) + "/signature", Map.of("empreinte", ""), 404);
    }
}
