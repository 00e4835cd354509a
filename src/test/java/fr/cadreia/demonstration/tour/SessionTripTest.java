package fr.cadreia.demonstration.tour;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.H2InMemory;
import fr.cadreia.InApplication;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.TestClock;
import fr.cadreia.committee.session.Session.Status;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.demonstration.ActGate;
import fr.cadreia.demonstration.DemonstrationClock;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** From a convened session to an open ballot in one click, and every state in which that cannot be. */
@OwnEngineTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:trip" + H2InMemory.OPTIONS)
class SessionTripTest extends InApplication {

    @Autowired
    private Sessions sessions;

    @Autowired
    private DemonstrationClock clock;

    @Autowired
    private ActGate gate;

    @AfterAll
    static void today() {
        TestClock.reset();
    }

    private static String words(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).text().replace('\u00a0', ' ');
    }

    private HttpResponse<String> goes(Browser visitor) {
        visitor.get(SessionTrip.PAGE);
        return visitor.post(SessionTrip.PAGE, Map.of());
    }

    private String convened(Story story, LocalDate day) {
        Browser secretary = browser("secretary");
        secretary.get("/comite/seances");
        String page = secretary
                .post(
                        "/comite/seances",
                        Map.of("jour", day.toString(), "heure", "14:00", "lieu", "Salle du conseil", "visio", ""))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        secretary.post(page + "/inscription", Map.of("dossier", story.reference(), "debat", "avec"));
        secretary.post(page + "/convocation", Map.of("urgence", ""));
        return page.substring(page.lastIndexOf('/') + 1);
    }

    @Test
    void aVisitorGoesToTheSessionAndMembersVoteAtOnce() {
        Browser visitor = stranger();
        LocalDate before = clock.today();
        noSessionIsConvened(visitor, before);

        Story story = Chapters.assessed(opened("agent", "Point débattu")).does("expert2", "second-reading");
        LocalDate day = before.plusDays(14);
        String number = convened(story, day);
        somebodyElseMovesTheClock(visitor, before);

        assertThat(goes(visitor).statusCode()).isEqualTo(302);

        assertThat(clock.today()).isEqualTo(day);
        assertThat(sessions.get(number).status()).isEqualTo(Status.OPEN);
        assertThat(words(visitor.get(SessionTrip.PAGE)))
                .contains("La séance n° " + number + " est ouverte", "« Point débattu »", "Voter comme…");

        assertThat(browser("elected1").get(SessionTrip.PAGE).body())
                .contains("href=\"/taches/" + story.find("elected1", "vote") + "\"", "Voter en votre nom");
        assertThat(browser("secretary").words(SessionTrip.PAGE)).doesNotContain("Voter en votre nom");

        secondClickChangesNothing(visitor, number);
        theThirdStopIsTheVote(visitor, story);
        Chapters.adopts(story);
        nothingIsLeftToVoteOn(visitor, number);
        assertThat(inspection.verify().problems()).isEmpty();
    }

    private void noSessionIsConvened(Browser visitor, LocalDate today) {
        HttpResponse<String> refused = goes(visitor);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(words(refused)).contains("Aucune séance n’est convoquée", "Entrer comme secrétariat du comité");
        assertThat(clock.today()).isEqualTo(today);
    }

    private void somebodyElseMovesTheClock(Browser visitor, LocalDate today) {
        assertThat(gate.stop(Duration.ofSeconds(1))).isTrue();
        try {
            HttpResponse<String> busy = goes(visitor);
            assertThat(busy.statusCode()).isEqualTo(409);
            assertThat(words(busy)).contains("Le temps avance déjà");
            assertThat(clock.today()).isEqualTo(today);
        } finally {
            gate.allow();
        }
    }

    private void secondClickChangesNothing(Browser visitor, String number) {
        LocalDate reached = clock.today();

        assertThat(goes(visitor).statusCode()).isEqualTo(302);

        assertThat(clock.today()).isEqualTo(reached);
        assertThat(words(visitor.get(SessionTrip.PAGE))).contains("La séance n° " + number + " est ouverte");
    }

    private void theThirdStopIsTheVote(Browser visitor, Story story) {
        visitor.get("/visite");
        HttpResponse<String> stop = visitor.post("/visite/3", Map.of());

        assertThat(stop.headers().firstValue("Location").orElse(""))
                .endsWith("/taches/" + story.find("elected1", "vote"));
        assertThat(words(visitor.get("/"))).contains("Bernard Lestrade", "À vous (1)", "Point débattu");
    }

    private void nothingIsLeftToVoteOn(Browser visitor, String number) {
        HttpResponse<String> refused = goes(visitor);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(words(refused))
                .contains("La séance n° " + number + " est ouverte, mais aucun point n’attend de projet d’avis");
    }
}
