package fr.cadreia.committee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.pdf.Conformity;
import fr.cadreia.pdf.Looks;
import fr.cadreia.pdf.PdfText;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the members are sent to convene them. */
class ConvocationTest extends SessionOfTwoCases {

    @Autowired
    private SessionJournal journal;

    @Autowired
    private Meetings meetings;

    private String session(Story story) {
        return meetings.sessionOf(story.reference(), deliberation(story)).orElseThrow();
    }

    private byte[] pdf(String number, int convocation) {
        return secretary
                .download("/comite/seances/" + number + "/convocation/" + convocation + ".pdf")
                .body();
    }

    @Test
    void itIsFiledWhenTheSessionIsConvened() {
        String number = prepared(LocalDate.now().plusDays(10));
        enter(number, first, "avec");
        enter(number, second, "sans");
        String page = "/comite/seances/" + number + "/convocation";
        assertThat(secretary.get(page).headers().firstValue("Location")).hasValue("/comite/seances/" + number);
        does(number, "convocation", Map.of());

        byte[] file = pdf(number, 1);
        Looks.keep("convocation.pdf", file);
        assertThat(Conformity.defects(file)).isEmpty();
        assertThat(PdfText.of(file))
                .contains(
                        "Convocation à la séance n° " + number,
                        "à 14 h 00",
                        "Lieu Salle du conseil",
                        "9 jours francs (délai du cadre de confiance, version 2026-1 : 5 jours francs)",
                        "1 " + first.reference() + " Tri du courrier",
                        "2 " + second.reference() + " Résumé des comptes rendus",
                        "Sans débat",
                        "plus de 50 % des membres en exercice",
                        "qui en porte un au plus",
                        "Membre élu 1 Collège des élus Titulaire",
                        "Pour la présidence du comité, Secrétariat du comité, le ",
                        "donne pouvoir à")
                .doesNotContain("Motif de l'urgence", "seconde convocation");
        assertThat(Browser.of("elected1", port).words(page))
                .contains("Convocation à la séance n° " + number, Dossier.sha256(file));
        assertThat(Browser.of("elected1", port).get("/comite/seances/" + number).body())
                .contains("href=\"" + page + "\"");
        JournalEntry filed = journal.of(number).get(1);
        assertThat(filed.kind()).isEqualTo(JournalKind.CONVOCATION_FILED);
        assertThat(filed.content()).contains("\"pdfSha256\":\"" + Dossier.sha256(file) + "\"");
        assertThat(Browser.of("agent", port).get(page).statusCode()).isEqualTo(403);
        assertThat(Browser.of("agent", port).get(page + "/1.pdf").statusCode()).isEqualTo(403);
        assertThat(secretary.get(page + "/2.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void itSaysWhyTheNoticeIsShort() {
        String number = prepared(LocalDate.now().plusDays(2));
        enter(number, first, "avec");
        does(number, "convocation", Map.of("urgence", "Un incident est en cours."));

        assertThat(PdfText.of(pdf(number, 1)))
                .contains(
                        "Un jour franc (délai du cadre", "Motif de l'urgence (délai abrégé) Un incident est en cours.");
    }

    @Test
    void aCaseThatJoinsLaterCompletesIt() {
        String day = LocalDate.now().plusDays(71).toString();
        first.does("secretary", "convening", "sessionDate", day, "place", "Salle des ajouts");
        second.does("secretary", "convening", "sessionDate", day, "place", "Salle des ajouts", "withDebate", "no");
        String number = session(second);

        assertThat(PdfText.of(pdf(number, 1))).contains(first.reference()).doesNotContain(second.reference());
        byte[] joined = pdf(number, 2);
        Looks.keep("convocation-complement.pdf", joined);
        assertThat(Conformity.defects(joined)).isEmpty();
        assertThat(PdfText.of(joined))
                .contains("Complément à la convocation", "2 " + second.reference(), "Sans débat", "Membre élu 1")
                .doesNotContain(first.reference());
        assertThat(journal.of(number))
                .extracting(JournalEntry::kind)
                .isEqualTo(List.of(
                        JournalKind.SESSION_CONVENED,
                        JournalKind.CONVOCATION_FILED,
                        JournalKind.POINT_JOINED,
                        JournalKind.CONVOCATION_FILED));
    }

    @Test
    void aSecondConveningNeedsNoQuorum() {
        Chapters.convenedForNow(first, secretary).does("secretary", "attendance", "present", List.of("chair"));
        assertThat(first.waitsAt()).containsExactly("Task_Convene");
        first.does("secretary", "convening", "place", "Salle d'une seconde fois");

        assertThat(PdfText.of(pdf(session(first), 1)))
                .contains(
                        "(seconde convocation)",
                        " est examiné sans condition de quorum, deux membres au moins étant présents",
                        ": 3 jours francs)");
    }
}
