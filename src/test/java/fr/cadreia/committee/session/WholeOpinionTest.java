package fr.cadreia.committee.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.TestClock;
import fr.cadreia.committee.paper.FiledPdf;
import fr.cadreia.committee.paper.PaperPdfs;
import fr.cadreia.committee.paper.SessionPaper;
import fr.cadreia.journal.ExaminationEvent.BallotVoided;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.pdf.PdfText;
import fr.cadreia.scenario.Story;
import fr.cadreia.task.DraftDesk;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is announced is what is voted, and what is voted is what is printed. */
class WholeOpinionTest extends SessionOfTwoCases {

    private static final String REASON = "Le délai est divisé par deux.";
    private static final String RESERVATION = "Relire chaque réponse";
    private static final String ADOPTED = "Le comité, après en avoir délibéré";

    @Autowired
    private PaperPdfs pdfs;

    @Autowired
    private DraftDesk drafts;

    private String note(String number, int point) {
        return paper(SessionPaper.SUMMARY_NOTE.fileName(number, 1, point));
    }

    private String paper(String name) {
        return PdfText.of(pdfs.find(name).orElseThrow().content());
    }

    private String minutes(String number) {
        does(number, "levee", Map.of());
        return secretary.words("/comite/seances/" + number + "/proces-verbal");
    }

    private static String number(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private Browser as(String account) {
        return Browser.of(account, port);
    }

    private void vote(Story story, String choice, String... members) {
        for (String member : members) {
            story.does(member, "vote", "ownInterest", "no", "vote", choice);
        }
    }

    private String shown(Story story, String account, String form, String field) {
        return story.shown(account, story.find(account, form))
                .path(field)
                .path("value")
                .asText();
    }

    @Test
    void whetherItNamesAPersonIsAskedAsTheCaseIsConvened() {
        String number = prepared(TestClock.today().plusDays(10));
        enter(number, first, "avec");
        drafts.save(
                first.take("secretary", "convening"),
                people.get("secretary"),
                UncheckedAnswers.NONE.with("reasons", "Mme Zélie Quercy relit chaque réponse."),
                0);

        HttpResponse<String> asked = does(number, "convocation", Map.of());
        assertThat(asked.statusCode()).isEqualTo(400);
        assertThat(asked.body()).contains("name=\"notPersons\" value=\"Mme Zélie Quercy\"");

        assertThat(does(number, "convocation", Map.of("notPersons", "Mme Zélie Quercy"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(note(number, 1)).contains("Mme Zélie Quercy relit");
    }

    @Test
    void theNotePrintsWhatTheSecretaryDraftedAndTheRestAsTheBilanHasIt() {
        String number = prepared(TestClock.today().plusDays(10));
        enter(number, first, "avec");
        enter(number, second, "avec");
        assertThat(secretary.get("/comite/seances/" + number).body())
                .contains(
                        "/taches/" + first.find("secretary", "convening"), "Projet d’avis\u00a0: relire et compléter");
        drafts.save(
                first.take("secretary", "convening"),
                people.get("secretary"),
                UncheckedAnswers.NONE
                        .with("reasons", REASON)
                        .with("publicSummary", "Avis favorable, sous une réserve.")
                        .with("reservation1Text", RESERVATION)
                        .with("reservation1Owner", "Cheffe du service")
                        .with("reservation1Due", "2030-03-14"),
                0);
        does(number, "convocation", Map.of());

        assertThat(note(number, 1))
                .contains(
                        "Le comité émet un AVIS FAVORABLE ASSORTI D’UNE RÉSERVE à la généralisation de cette solution.",
                        "Motifs : " + REASON,
                        "Réserve 1 : " + RESERVATION + " – cheffe du service – au plus tard le 14 mars 2030",
                        "Résumé pour le public : Avis favorable, sous une réserve.",
                        "Constats : règle 1, respectée ; règle 3, respectée ;",
                        "règle 8, respectée ; règle 10, à suivre")
                .doesNotContain("règle 2,", "règle 9,");
        assertThat(note(number, 2))
                .contains(
                        "Le comité émet un AVIS FAVORABLE à la généralisation de cette solution.",
                        "Motifs : "
                                + documents
                                        .latest(second.reference(), "assessment")
                                        .orElseThrow()
                                        .answers()
                                        .text("recommendationReason"));
    }

    @Test
    void aCaseThatItsOwnTaskConvenesHasItsDraftInTheNoteToo() {
        first.does("secretary", "convening", "reasons", REASON, "place", "Salle 2");

        String number = number(secretary
                .get("/dossiers/" + first.reference())
                .body()
                .replaceAll("(?s).*?(/comite/seances/[-\\d]+).*", "$1"));
        assertThat(note(number, 1)).contains("Motifs : " + REASON);
    }

    @Test
    void aCaseThatTheAuthoritySendsBackSaysSo() {
        String page = opened("avec");
        first.does("chair", "motion");
        vote(first, "for", "chair", "elected1", "elected2");
        first.does("secretary", "vote-closing")
                .does("chair", "result")
                .does("authority", "authority-act", "decision", "secondExamination", "reasons", "Les biais manquent.");
        String next = prepared(TestClock.today().plusDays(30));
        enter(next, first, "avec");
        assertThat(does(next, "convocation", Map.of()).statusCode()).isEqualTo(302);

        assertThat(note(next, 1))
                .contains(
                        "l’avis n° " + number(page) + "/01, et l’autorité compétente (",
                        ") a demandé un second examen le ",
                        "Avis rendu : « Le comité, après en avoir délibéré, à l’unanimité des suffrages exprimés, par 3 voix pour",
                        "Motifs de l’autorité : Les biais manquent.");
        assertThat(paper(SessionPaper.CONVOCATION.fileName(next, 1)))
                .contains("second examen demandé par l’autorité le ")
                .doesNotContain("acte de l’autorité le");
    }

    @Test
    void whatTheChairChangesIsVotedAndPrintedAndTheMinutesTellHow() {
        String page = opened("avec");
        assertThat(shown(first, "chair", "motion", "reasons"))
                .as("the draft of the convening")
                .isEqualTo(documents
                        .latest(first.reference(), "convening")
                        .orElseThrow()
                        .answers()
                        .text("reasons"));
        first.does(
                "chair",
                "motion",
                "reasons",
                REASON,
                "reservation1Text",
                RESERVATION,
                "reservation1Owner",
                "Cheffe du service",
                "reservation1Due",
                "2030-03-14");

        assertThat(shown(first, "elected1", "vote", "motionText"))
                .contains(
                        "**Dispositif\u00a0:** Le comité émet un AVIS FAVORABLE ASSORTI D’UNE RÉSERVE",
                        "**Motifs\u00a0:** Le délai est divisé par deux\\.",
                        RESERVATION,
                        "**Constats\u00a0:** règle 1, respectée");
        vote(first, "for", "chair", "elected1", "elected2", "member1");
        first.does("secretary", "vote-closing").does("chair", "result");

        String sentence = "émet un AVIS FAVORABLE ASSORTI D’UNE RÉSERVE à la généralisation";
        assertThat(paper(FiledPdf.nameOfExtract(first.reference(), 1)))
                .contains(ADOPTED, sentence, "Considérant que le délai est divisé par deux", RESERVATION);
        assertThat(minutes(number(page)))
                .contains(
                        "la présidence modifie le projet d’avis avant de le mettre aux voix",
                        "dispositif, « Le comité émet un AVIS FAVORABLE à la généralisation de cette solution »"
                                + " remplacé par « Le comité émet un AVIS FAVORABLE ASSORTI D’UNE RÉSERVE",
                        "remplacé par « Le délai est divisé par deux »",
                        "réserve 1, ajoutée : « " + RESERVATION + " – au plus tard le 14 mars 2030 »",
                        sentence);
        assertThat(as("agent").words("/dossiers/" + first.reference())).contains(RESERVATION);
    }

    @Test
    void theResultAddsNothingToWhatWasVoted() {
        opened("avec");
        first.does("chair", "motion");
        vote(first, "for", "chair", "elected1", "elected2");
        first.does("secretary", "vote-closing");
        Story rest = first.overRest();
        assertThat(rest.isRefused("chair", "result", "reasons", "Un motif.", "reservation1Text", "Une réserve."))
                .as("what was voted is not in this form")
                .containsExactlyInAnyOrder("reasons", "reservation1Text");
        first.does("chair", "result");

        assertThat(documents
                        .latest(first.reference(), "result")
                        .orElseThrow()
                        .answers()
                        .values())
                .isEmpty();
        assertThat(paper(FiledPdf.nameOfExtract(first.reference(), 1)))
                .contains(ADOPTED)
                .doesNotContain("ASSORTI D’UNE RÉSERVE");
    }

    @Test
    void aMotionThatChangesWhileItIsVotedMakesTheBallotVoid() {
        String page = opened("avec");
        String address = "/dossiers/" + first.reference() + "/scrutin";
        assertThat(as("chair").post(address, Map.of("motif", "Trop tôt.")).statusCode())
                .as("no ballot is open")
                .isEqualTo(409);
        first.does("chair", "motion", "reasons", REASON);
        vote(first, "for", "elected1", "elected2");

        assertThat(as("elected1")
                        .post(address, Map.of("motif", "Le texte change."))
                        .statusCode())
                .as("who does not preside")
                .isEqualTo(403);
        assertThat(as("chair").post(address, Map.of("motif", " ")).statusCode()).isEqualTo(400);
        assertThat(as("chair").get("/dossiers/" + first.reference()).body()).contains(address);
        assertThat(as("chair").get(address).body()).contains("votes déjà reçus (2)");
        assertThat(as("chair")
                        .post(address, Map.of("motif", "Une réserve manquait."))
                        .statusCode())
                .isEqualTo(200);

        assertThat(first.waitsAt()).containsExactly("Task_Motion");
        assertThat(as("elected2").words(page))
                .contains("Projet d’avis à mettre aux voix (scrutin annulé, le projet d’avis étant repris)");
        assertThat(journal.of(first.reference()).stream()
                        .filter(row -> row.kind() == JournalKind.BALLOT_VOIDED)
                        .map(JournalEntry::event))
                .singleElement()
                .satisfies(event -> {
                    BallotVoided voided = (BallotVoided) event;
                    assertThat(voided.received()).isEqualTo(2);
                    assertThat(voided.reason()).isEqualTo("Une réserve manquait.");
                });
        first.does(
                "chair",
                "motion",
                "reservation1Text",
                RESERVATION,
                "reservation1Owner",
                "Cheffe du service",
                "reservation1Due",
                "2030-03-14");
        assertThat(shown(first, "elected1", "vote", "voidedBallot"))
                .contains("a été annulé le", "Une réserve manquait", "ne comptent pas\u00a0: votez de nouveau");
        vote(first, "for", "chair", "member1");
        vote(first, "against", "elected1");
        first.does("secretary", "vote-closing").does("chair", "result");

        assertThat(first.waitsAt())
                .as("the guard counts the second ballot alone")
                .contains("Task_AuthorityAct");
        assertThat(paper(FiledPdf.nameOfExtract(first.reference(), 1)))
                .contains("par 2 voix pour et 1 voix contre", RESERVATION);
        assertThat(minutes(number(page)))
                .contains(
                        "la présidence annule le scrutin ouvert sur le projet d’avis",
                        "Une réserve manquait",
                        "Votes reçus, gardés au dossier et non comptés : 2",
                        "réserve 1, ajoutée")
                .as("both motions are compared with the draft that the note printed")
                .containsSubsequence(
                        "remplacé par « Le délai est divisé par deux »",
                        "annule le scrutin",
                        "remplacé par « Le délai est divisé par deux »");
    }

    @Test
    void whatFollowsAMotionThatWasNotAdoptedIsTheChairsOwnAct() {
        String page = opened("avec");
        first.does("chair", "motion", "reasons", REASON);
        vote(first, "against", "chair", "elected1", "elected2");
        first.does("secretary", "vote-closing");
        assertThat(first.isRefused("chair", "result", "next", "sentBack", "nextReason", ""))
                .containsExactly("nextReason");
        first.does("chair", "result", "next", "sentBack", "nextReason", "Le biais n’est pas mesuré.");
        second.does("chair", "motion");
        vote(second, "against", "chair", "elected1", "elected2");
        second.does("secretary", "vote-closing")
                .does("chair", "result", "next", "adjourn", "nextReason", "La mesure d’hiver manque.");

        assertThat(paper(FiledPdf.nameOfExtract(first.reference(), 1)))
                .contains(
                        "Renvoi n° " + number(page) + "/01",
                        " de séance, le projet d’avis mis aux voix n’étant pas adopté (0 voix pour et 3 voix contre),"
                                + " renvoie le dossier à la direction pour complément du bilan.",
                        "Motif de la présidence de séance : Le biais n’est pas mesuré.",
                        "Aucun avis n’est émis.")
                .doesNotContain(ADOPTED, "Considérant", "Constat du comité", "transmis à l’autorité", REASON);
        assertThat(minutes(number(page)))
                .contains(
                        "Suite donnée",
                        "renvoie le dossier à la direction pour complément du bilan",
                        "Motif de la présidence de séance Le biais n’est pas mesuré.",
                        "Ajourné à une autre séance par la présidence de séance")
                .doesNotContain("après en avoir délibéré");
        assertThat(paper(SessionPaper.DECISIONS.fileName(number(page))))
                .contains("renvoie le dossier à la direction")
                .doesNotContain("après en avoir délibéré");
        assertThat(List.of(first.waitsAt(), second.waitsAt()))
                .containsExactly(
                        new java.util.TreeSet<>(List.of("Task_Assessment")),
                        new java.util.TreeSet<>(List.of("Task_Convene")));
    }
}
