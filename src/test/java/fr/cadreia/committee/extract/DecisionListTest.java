package fr.cadreia.committee.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.TestClock;
import fr.cadreia.committee.session.SessionOfTwoCases;
import fr.cadreia.pdf.Conformity;
import fr.cadreia.pdf.PdfText;
import fr.cadreia.register.Publications;
import fr.cadreia.register.entry.WithheldPart;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What everybody reads of a session: its opinions, as far as the register tells of their cases. */
class DecisionListTest extends SessionOfTwoCases {

    private static final String LISTS = "/registre/releves";
    private static final String REPORTS = "/comite/rapports";

    @Autowired
    private Publications publications;

    private String session() {
        String number = preparedForNow();
        enter(number, first, "avec");
        enter(number, second, "avec");
        does(number, "convocation", Map.of("urgence", "Le marché se termine."));
        does(
                number,
                "presence",
                Map.of(
                        "present",
                        List.of("chair", "elected1", "elected2", "member1", "member2"),
                        "presidence",
                        "chair"));
        assertThat(first.isRefused("chair", "motion", "motion", "generalize", "publicBallot", List.of("elected1")))
                .as("less than a quarter of five")
                .containsExactly("publicBallot");
        first.does(
                "chair",
                "motion",
                "motion",
                "generalize",
                "reservation1Text",
                "Former les nouveaux arrivants",
                "reservation1Owner",
                "Responsable du courrier",
                "reservation1Due",
                "2030-03-14");
        for (String member : List.of("chair", "elected1", "elected2", "member1", "member2")) {
            first.does(member, "vote", "ownInterest", "no", "vote", member.equals("elected2") ? "against" : "for");
        }
        first.does("secretary", "vote-closing").does("chair", "result");
        return number;
    }

    private String read(String number) {
        publication.publishDue();
        return Browser.stranger(port).words(LISTS + "/" + number);
    }

    @Test
    void everybodyReadsTheOpinionsOfASessionOnceItIsOver() {
        String number = session();
        Browser stranger = Browser.stranger(port);
        assertThat(stranger.get(LISTS + "/" + number).statusCode()).as("open").isEqualTo(404);
        does(number, "levee", Map.of());

        assertThat(read(number))
                .contains(
                        "Relevé de décisions de la séance n° " + number,
                        "présidée par Mme Claire MONTEL, vice-présidente déléguée au numérique",
                        number + "/01 Tri du courrier Direction de la propreté",
                        "par 4 voix pour et 1 voix contre, émet un AVIS FAVORABLE ASSORTI D’UNE RÉSERVE",
                        "Pour : 4 ; contre : 1 Former les nouveaux arrivants Transmis à l’autorité, dont l’acte est attendu",
                        "Point 2 Résumé des comptes rendus",
                        "Aucun avis rendu à cette séance")
                .doesNotContain("LESTRADE", "BOUVIER", "TISSOT", "GARRIGUE", "RENAUDIN", "Responsable du courrier");
        HttpResponse<String> page = stranger.get(LISTS + "/" + number);
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("max-age=60, public");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(secretary.get(LISTS + "/" + number).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
        assertThat(stranger.get(LISTS).body()).contains("href=\"" + LISTS + "/" + number + "\"");
        theYearIsReportedOf(number);
        assertThat(stranger.get("/registre").body()).contains("href=\"" + LISTS + "\"");
        assertThat(stranger.get("/registre/" + first.reference()).body())
                .contains("href=\"" + LISTS + "/" + number + "\"");
        assertThat(secretary.get("/comite/seances/" + number).body()).contains("href=\"" + LISTS + "/" + number + "\"");
        assertThat(stranger.get(LISTS + "/1999-01").statusCode()).isEqualTo(404);
        assertThat(stranger.get(LISTS + "?page=x").statusCode()).isEqualTo(400);
        assertThat(stranger.get(LISTS + "?page=999").statusCode()).isEqualTo(200);
    }

    /** The committee's yearly report tells of the session, as a page and as a paper. */
    private void theYearIsReportedOf(String number) {
        Browser stranger = Browser.stranger(port);
        String year = REPORTS + "/" + TestClock.today().getYear();
        assertThat(stranger.get(LISTS).body()).contains("href=\"" + REPORTS + "\"");
        assertThat(stranger.get(REPORTS).body()).contains("href=\"" + year + "\"", "année en cours");
        String words = stranger.words(year);
        assertThat(words)
                .contains("est en cours", "Le comité a tenu ", "Avis favorable à la généralisation : ")
                .containsPattern("avis favorables? atten(d|dent) son acte, dans le délai")
                .contains("Séance n° " + number, number + "/01. Tri du courrier")
                .containsPattern("vote sur cet avis.– pour.: \\d")
                .as("what was reserved with its state, and a point on which no opinion was given")
                .contains("Réserve : Former les nouveaux arrivants (en cours)", "Point 2. ")
                .as("in a sentence where nothing happened; other tests may have ended a case or declared a tool")
                .containsPattern("Aucun dossier ne s’est terminé\\.|Dossiers terminés, selon leur issue")
                .containsPattern("Aucun agent n’a déclaré d’outil|usages? (a|ont) été déclaré")
                .doesNotContain("LESTRADE", "BOUVIER", "TISSOT", "GARRIGUE", "RENAUDIN");
        HttpResponse<byte[]> paper = stranger.download(year + ".pdf");
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(Conformity.defects(paper.body())).isEmpty();
        assertThat(PdfText.of(paper.body()))
                .contains("Rapport annuel du comité, " + TestClock.today().getYear(), "Tri du courrier");
        for (String none : List.of("/1999", "/9999", "/x", "/1999.pdf")) {
            assertThat(stranger.get(REPORTS + none).statusCode()).as(none).isEqualTo(404);
        }
    }

    @Test
    void theActOfTheAuthorityIsAddedWhenItIsRecorded() {
        String number = session();
        does(number, "levee", Map.of());
        first.deposits("authority", "acte.txt")
                .does("authority", "authority-act", Story.following("actNumber", "2026-118"));
        assertThat(read(number))
                .contains("Avis suivi : décision n° 2026-118 du ", ", Métropole de Valmont")
                .doesNotContain("Transmis à l’autorité");
        assertThat(Browser.stranger(port)
                        .words(REPORTS + "/" + TestClock.today().getYear()))
                .contains("Elle a suivi un avis, par un acte.");
    }

    @Test
    void whatTheRegisterWithholdsAppearsByItsNumberAlone() {
        String number = session();
        does(number, "levee", Map.of());
        read(number);
        publications.withhold(
                first.reference(),
                new WithheldPart("identity.title", "Secret des affaires", TestClock.today()),
                "R-1",
                "dpo");
        publications.withhold(
                second.reference(), new WithheldPart("", "Secret des affaires", TestClock.today()), "R-2", "dpo");
        String page = Browser.stranger(port).get(LISTS + "/" + number).body();
        assertThat(page)
                .contains(number + "/01", "Point 2", "Affaire qui ne figure pas au registre public.")
                .doesNotContain(
                        first.reference(),
                        second.reference(),
                        "Tri du courrier",
                        "Résumé des comptes rendus",
                        "voix pour",
                        "Former les nouveaux");
        assertThat(Browser.stranger(port)
                        .get(REPORTS + "/" + TestClock.today().getYear())
                        .body())
                .as("the yearly report")
                .contains(number + "/01. Affaire qui ne figure pas au registre public.")
                .doesNotContain(first.reference(), second.reference());
    }
}
