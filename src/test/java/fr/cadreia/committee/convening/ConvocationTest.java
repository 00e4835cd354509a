package fr.cadreia.committee.convening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.TestClock;
import fr.cadreia.committee.paper.PaperSentence;
import fr.cadreia.committee.session.CommitteeCalendar;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.session.SessionOfTwoCases;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.committee.session.SinceLastSession;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.WorkingDays;
import fr.cadreia.pdf.Conformity;
import fr.cadreia.pdf.Looks;
import fr.cadreia.pdf.PdfText;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the members are sent to convene them. */
class ConvocationTest extends SessionOfTwoCases {

    @Autowired
    private SessionJournal journal;

    @Autowired
    private CommitteeCalendar caseSessions;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SinceLastSession informed;

    private String session(Story story) {
        return caseSessions.sessionOf(story.reference(), deliberation(story)).orElseThrow();
    }

    private byte[] pdf(String number, int convocation) {
        return secretary
                .download("/comite/seances/" + number + "/convocation/" + convocation + ".pdf")
                .body();
    }

    @Test
    void itIsFiledWhenTheSessionIsConvened() {
        String number = prepared(TestClock.today().plusDays(10));
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
                        "Objet : convocation à la séance du",
                        "à 14 heures, salle du conseil",
                        "Convocation envoyée le",
                        "soit 9 jours francs avant la séance",
                        "Point 1 – Tri du courrier – généralisation – présenté par :",
                        "Points sans débat, mis aux voix ensemble : Point 2 – Résumé des comptes rendus",
                        "Le comité compte 7 membres en exercice ; il siège valablement si 4 au moins sont présents",
                        "Nul ne peut détenir plus d’un pouvoir.",
                        "M. Bernard LESTRADE conseiller métropolitain, Valmont Collège des élus Titulaire",
                        "Pour la présidente du comité, en application du cadre de confiance (version 2026-1, délibération n° 2025-352 du 18 décembre 2025), responsable du service des assemblées Signé électroniquement",
                        "donne pouvoir à")
                .doesNotContain("Le délai a été abrégé", "seconde convocation", "https://");
        assertThat(PdfText.page(file, 1)).contains("Je vous prie d’agréer", "Fait à Valmont, le");
        assertThat(Browser.of("elected1", port).words(page))
                .contains("Objet : convocation à la séance du", DigestUtils.sha256Hex(file));
        assertThat(Browser.of("elected1", port).get("/comite/seances/" + number).body())
                .contains("href=\"" + page + "\"");
        JournalEntry filed = journal.of(number).stream()
                .filter(row ->
                        row.kind() == JournalKind.PAPER_PRINTED && row.content().contains("convocation"))
                .findFirst()
                .orElseThrow();
        assertThat(filed.content()).contains("\"sha256\":\"" + DigestUtils.sha256Hex(file) + "\"");
        assertThat(Browser.of("agent", port).get(page).statusCode()).isEqualTo(403);
        assertThat(Browser.of("agent", port).get(page + "/1.pdf").statusCode()).isEqualTo(403);
        assertThat(secretary.get(page + "/2.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void itSaysWhyTheNoticeIsShort() {
        String number = prepared(TestClock.today().plusDays(2));
        enter(number, first, "avec");
        does(number, "convocation", Map.of("urgence", "Un incident est en cours."));

        assertThat(PdfText.of(pdf(number, 1)))
                .contains(
                        "soit un jour franc avant la séance",
                        "Le délai a été abrégé pour le motif suivant : Un incident est en cours. Le comité se prononcera");
    }

    @Test
    void itInformsOfWhatWasSuspendedSinceTheCommitteeMetLast() {
        Story running = Chapters.experimenting(Story.opened(new EngineClient(port), engine, "agent", "Tri en panne"));
        Instant before = TestClock.now();
        HttpResponse<String> suspended = Browser.of("agent", port)
                .post(
                        "/dossiers/" + running.reference() + "/suspension",
                        Map.of("motif", "Panne du fournisseur.", "motif-public", "Le fournisseur est en panne."));
        assertThat(suspended.statusCode()).isEqualTo(302);
        String number = prepared(TestClock.today().plusDays(10));
        enter(number, first, "avec");
        does(number, "convocation", Map.of());

        assertThat(PdfText.of(pdf(number, 1)))
                .as("a point has one number, and what is no point has none")
                .contains("Points avec débat : Point 1 – ", "Informations : ", "Questions diverses")
                .as("all that happened, on the day of the convening too, by the title of the case")
                .contains("Tri en panne (dossier " + running.reference() + ") : suspension le "
                        + FrenchText.day(TestClock.today()))
                .doesNotContainPattern("(?<![\\d-])\\d\\. (Points|Informations|Questions)");
        Session session = sessions.get(number);
        assertThat(informed.before(session, TestClock.now()))
                .filteredOn(told -> told.about().reference().equals(running.reference()))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.about().title()).isEqualTo("Tri en panne");
                    assertThat(PaperSentence.of("told", Map.of("one", told)))
                            .isEqualTo("suspension le " + FrenchText.day(TestClock.today()));
                });
        assertThat(informed.before(session, before))
                .extracting(told -> told.about().reference())
                .doesNotContain(running.reference());
    }

    @Test
    void aCaseThatJoinsLaterCompletesIt() {
        String day = TestClock.today().plusDays(71).toString();
        first.does("secretary", "convening", "sessionDate", day, "place", "Salle des ajouts");
        second.does("secretary", "convening", "sessionDate", day, "place", "Salle des ajouts", "withDebate", "no");
        String number = session(second);

        assertThat(PdfText.of(pdf(number, 1)))
                .contains(first.reference())
                .doesNotContainPattern("Point \\d+ – [^.]*" + second.reference());
        byte[] joined = pdf(number, 2);
        Looks.keep("convocation-complement.pdf", joined);
        assertThat(Conformity.defects(joined)).isEmpty();
        assertThat(PdfText.of(joined))
                .contains(
                        "Objet : ordre du jour complémentaire de la séance",
                        "Point 2 – ",
                        "dossier " + second.reference())
                .doesNotContain(first.reference());
        assertThat(journal.of(number))
                .extracting(JournalEntry::kind)
                .filteredOn(kind -> kind != JournalKind.PAPER_PRINTED)
                .isEqualTo(List.of(
                        JournalKind.SESSION_CONVENED,
                        JournalKind.PAPER_FILED,
                        JournalKind.PAPER_FILED,
                        JournalKind.CONVOCATION_FILED,
                        JournalKind.POINT_JOINED,
                        JournalKind.PAPER_FILED,
                        JournalKind.PAPER_FILED,
                        JournalKind.CONVOCATION_FILED));
    }

    @Test
    void aSecondConveningNeedsNoQuorum() {
        Chapters.convenedForNow(first, secretary).does("secretary", "attendance", "present", List.of("chair"));
        assertThat(first.waitsAt()).containsExactly("Task_Convene");
        first.does("secretary", "convening", "place", "Salle d’une seconde fois");

        LocalDate proposed = WorkingDays.onOrAfter(TestClock.today().plusDays(4));
        long clearDays = ChronoUnit.DAYS.between(TestClock.today(), proposed) - 1;
        assertThat(PdfText.of(pdf(session(first), 1)))
                .contains(
                        "(seconde convocation)",
                        "siégera sans condition de quorum sur le point n° 1",
                        "soit " + clearDays + " jours francs");
    }
}
