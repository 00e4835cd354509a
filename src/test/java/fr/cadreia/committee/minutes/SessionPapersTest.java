package fr.cadreia.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.Browser;
import fr.cadreia.TestClock;
import fr.cadreia.committee.paper.FiledPapers;
import fr.cadreia.committee.paper.FiledPdf;
import fr.cadreia.committee.paper.PaperPdfs;
import fr.cadreia.committee.paper.SessionPaper;
import fr.cadreia.committee.session.SessionOfTwoCases;
import fr.cadreia.journal.SessionEvent;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.pdf.Conformity;
import fr.cadreia.pdf.Looks;
import fr.cadreia.pdf.PdfText;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The papers that a session leaves behind, besides its convocation, its extracts and its minutes. */
class SessionPapersTest extends SessionOfTwoCases {

    @Autowired
    private PaperPdfs pdfs;

    @Autowired
    private FiledPapers filed;

    private String paper(String name) {
        byte[] file = pdfs.find(name).orElseThrow().content();
        Looks.keep(name.replaceAll("\\d{4}-\\d+.*", "") + "exemple.pdf", file);
        assertThat(Conformity.defects(file)).as(name).isEmpty();
        return PdfText.of(file);
    }

    private String session(List<String> present) {
        String number = preparedForNow();
        enter(number, first, "avec");
        enter(number, second, "avec");
        does(number, "convocation", Map.of("urgence", "Le marché se termine."));
        confirms("elected1", number, "place", 302);
        confirms("elected1", number, "place", 409);
        confirms("member1", number, "distance", 302);
        confirms("secretary", number, "place", 403);
        assertThat(secretary.words("/comite/seances/" + number)).contains("Bernard Lestrade – a confirmé sa présence");
        Map<String, Object> sheet = new HashMap<>(
                Map.of("present", present, "distance", "elected3", "excuse", "elected3", "presidence", "chair"));
        HttpResponse<String> refused = does(number, "presence", sheet);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Membres à distance\u00a0: Paul Quéméner n’est pas coché parmi les présents");
        sheet.put("distance", "member1");
        assertThat(does(number, "presence", sheet).statusCode()).isEqualTo(302);
        confirms("chair", number, "", 302);
        confirms("elected3", number, "", 409);
        return number;
    }

    private void confirms(String account, String number, String where, int status) {
        assertThat(Browser.of(account, port)
                        .post("/comite/seances/" + number + "/confirmation", Map.of("lieu", where))
                        .statusCode())
                .as(account)
                .isEqualTo(status);
    }

    @Test
    void aSessionThatLastsPastMidnightIsOneDayForWhoConfirmsTheirPresence() {
        String number = session(List.of("chair", "elected1", "elected2", "member1", "member3"));

        TestClock.ahead(Duration.ofHours(15));

        confirms("elected1", number, "", 409);
        confirms("elected2", number, "", 302);
        confirms("elected2", number, "", 409);
        does(number, "levee", Map.of());
        assertThat(paper(SessionPaper.ATTENDANCE.fileName(number)).split("confirmé par le membre à "))
                .as("by four members")
                .hasSize(5);
    }

    @Test
    void aPaperHasACopyThatIsSignedByHand() {
        String number = session(List.of("chair", "elected1", "elected2", "member1", "member3"));
        does(number, "levee", Map.of());
        String papers = "/comite/seances/" + number + "/papiers/";
        byte[] filed = pdfs.find(SessionPaper.CONVOCATION.fileName(number, 1))
                .orElseThrow()
                .content();
        byte[] copy = secretary
                .download(papers + SessionPaper.CONVOCATION.fileName(number, 1) + "/a-signer.pdf")
                .body();
        Looks.keep("convocation-a-signer.pdf", copy);
        assertThat(Conformity.defects(copy)).isEmpty();
        assertThat(PdfText.of(copy))
                .contains("exemplaire à signer à la main", "Signature : ")
                .doesNotContain("Signé électroniquement");
        assertThat(PdfText.of(filed)).contains("Signé électroniquement");
        String mark = PdfText.of(filed).replaceAll("(?s).*Empreinte du texte \\(SHA-256\\) : ([0-9a-f]{64}).*", "$1");
        assertThat(PdfText.of(copy)).contains(mark);
        assertThat(secretary
                        .get(papers + SessionPaper.SUMMARY_NOTE.fileName(number, 1, 1) + "/a-signer.pdf")
                        .statusCode())
                .as("nobody signs a note")
                .isEqualTo(404);
        assertThat(Browser.of("agent", port)
                        .get(papers + SessionPaper.CONVOCATION.fileName(number, 1) + "/a-signer.pdf")
                        .statusCode())
                .isEqualTo(403);
        assertThat(secretary.words("/comite/seances/" + number))
                .contains("Feuille de présence (PDF) – exemplaire à signer à la main");
    }

    @Test
    void theSheetTheListTheNoteAndTheLetterToTheAuthorityAreFiled() {
        String number = session(List.of("chair", "elected1", "elected2", "member1", "member3"));
        assertThatThrownBy(() -> first.does("chair", "motion", "motion", "generalize", "recusedLeft", false))
                .isInstanceOf(FormRefusedException.class)
                .hasMessageContaining("Les membres qui se déportent ont quitté la salle");
        first.does("chair", "motion", "motion", "generalize");
        for (String member : List.of("chair", "elected1", "elected2", "member1")) {
            first.does(member, "vote", "ownInterest", "no", "vote", member.equals("elected2") ? "against" : "for");
        }
        Map<String, String> out = Map.of("membre", "member3", "dossier", first.reference(), "sens", "sortie");
        assertThat(does(number, "salle", out).statusCode())
                .as("out since the motion was put")
                .isEqualTo(409);
        first.does("secretary", "vote-closing").does("chair", "result");
        assertThat(does(number, "salle", Map.of("membre", "member3", "sens", "retour"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(does(number, "salle", Map.of("membre", "agent", "dossier", first.reference()))
                        .statusCode())
                .isEqualTo(400);
        does(number, "levee", Map.of());

        assertThat(PdfText.of(pdfs.find(FiledPdf.nameOfExtract(first.reference(), 1))
                        .orElseThrow()
                        .content()))
                .contains(
                        "présents : 5, dont 1 déport – représentés : 0 – excusés : 1 – absents : 1 – votants : 4",
                        "Était excusé : M. Paul QUÉMÉNER",
                        "Était absente : Mme Sarah TISSOT",
                        "S’est déporté et a quitté la salle : M. Denis GARRIGUE");
        assertThat(paper(SessionPaper.ATTENDANCE.fileName(number)))
                .contains(
                        "Feuille de présence",
                        "constaté par le secrétariat",
                        "confirmé par le membre à ",
                        "Présente à distance",
                        "Présent sur place",
                        "En exercice : 7 · présents : 5 · représentés : 0 · excusés : 1 · absents : 1. Quorum atteint à l’ouverture"
                                + " : 5 membres présents sur 7 (minimum",
                        "a quitté la salle pour ce point, ce que la présidence constate à",
                        "Certifiée exacte par le secrétariat de séance.")
                .doesNotContain("Signature :", "La présidente de séance,");
        assertThat(paper(SessionPaper.DECISIONS.fileName(number)))
                .contains(
                        "Relevé de décisions",
                        "par 3 voix pour et 1 voix contre, émet un AVIS FAVORABLE",
                        "Transmis à",
                        "Mis en ligne le ");
        assertThat(paper(SessionPaper.SUMMARY_NOTE.fileName(number, 1, 1)))
                .contains("Note de synthèse", "Avis demandé au comité", "Seconde lecture : ", "Le comité émet un AVIS");
        assertThat(paper(FiledPdf.nameOfTransmission(first.reference(), 1)))
                .contains(
                        "J’ai l’honneur de vous transmettre l’avis n° " + number + "/01",
                        "Sans votre acte, rien n’est généralisé");
        assertThat(secretary.words("/comite/seances/" + number))
                .contains("Pièces de la séance", "Feuille de présence (PDF)", "Relevé de décisions (PDF)");
        String address = "/comite/seances/" + number + "/papiers/" + SessionPaper.DECISIONS.fileName(number) + ".pdf";
        assertThat(secretary.get(address).statusCode()).isEqualTo(200);
        assertThat(Browser.of("agent", port).get(address).statusCode()).isEqualTo(403);
        assertThat(secretary
                        .get("/comite/seances/" + number + "/papiers/releve-de-decisions-1999-01.pdf")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Browser.of("agent", port)
                        .get("/dossiers/" + first.reference() + "/bordereaux/1.pdf")
                        .statusCode())
                .isEqualTo(200);
        assertThat(filed.names(SessionEvent.chain(number))).doesNotHaveDuplicates();
    }

    @Test
    void aSessionThatCouldNotSitSaysSo() {
        String number = session(List.of("chair", "elected1", "member1"));
        does(number, "levee", Map.of());

        assertThat(paper(SessionPaper.WANT_OF_QUORUM.fileName(number)))
                .contains(
                        "Procès-verbal de carence",
                        "3 membres étant présents pour un quorum de 4",
                        "constate que le comité ne peut siéger");
        assertThat(pdfs.find(SessionPaper.DECISIONS.fileName(number))).isEmpty();
    }

    @Test
    void aSecondConveningAsksForTwoMembersAndNoQuorum() {
        does(session(List.of("chair", "elected1", "member1")), "levee", Map.of());
        LocalDate day = TestClock.today().plusDays(4);
        String again = prepared(day, "00:00");
        enter(again, first, "avec");
        enter(again, second, "avec");
        assertThat(does(again, "convocation", Map.of()).statusCode()).isEqualTo(302);
        TestClock.comesTo(day);
        does(again, "presence", Map.of("present", List.of("chair", "elected1"), "presidence", "chair"));
        does(again, "levee", Map.of());

        assertThat(paper(SessionPaper.ATTENDANCE.fileName(again)))
                .contains("Seconde convocation, sans condition de quorum, deux membres au moins")
                .doesNotContain("non atteint");
    }

    @Test
    void aPointThatWasWithdrawnSaysNothingOfTheQuorum() {
        String number = preparedForNow();
        enter(number, first, "avec");
        enter(number, second, "avec");
        does(number, "convocation", Map.of("urgence", "Le marché se termine."));
        commands.stop(people.get("expert"), first.reference(), "Le besoin est autre.");
        assertThat(does(number, "presence", Map.of("present", List.of("chair", "elected1"), "presidence", "chair"))
                        .statusCode())
                .isEqualTo(302);
        does(number, "levee", Map.of());

        assertThat(paper(SessionPaper.WANT_OF_QUORUM.fileName(number)))
                .contains(
                        "2 membres étant présents pour un quorum de 4",
                        "(dossier " + first.reference() + ") : Retiré de l’ordre du jour",
                        "(dossier " + second.reference() + ") : Reporté");
        assertThat(pdfs.find(SessionPaper.DECISIONS.fileName(number))).isEmpty();
    }
}
