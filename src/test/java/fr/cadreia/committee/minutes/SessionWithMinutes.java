package fr.cadreia.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A session that has been opened, and the page of its minutes. */
abstract class SessionWithMinutes extends InApplication {

    Browser secretary;

    @BeforeEach
    void theSecretaryIsThere() {
        secretary = Browser.of("secretary", port);
    }

    /** A case that the committee has to examine. */
    Story assessed(String title) {
        return Chapters.assessed(Story.opened(new EngineClient(port), engine, "agent", title))
                .does("expert2", "second-reading");
    }

    String opened(Story... cases) {
        return opened(
                Map.of(
                        "present",
                        List.of("chair", "elected1", "elected2", "elected3", "member1"),
                        "presidence",
                        "chair",
                        "pouvoir1De",
                        "member2",
                        "pouvoir1A",
                        "elected1",
                        "excuse",
                        "member2"),
                cases);
    }

    /** @param sheet the presence sheet, as its form sends it */
    String opened(Map<String, ?> sheet, Story... cases) {
        String page = TestClock.atMidnight(() -> secretary.post(
                        "/comite/seances",
                        Map.of(
                                "jour",
                                TestClock.today().toString(),
                                "heure",
                                "00:00",
                                "lieu",
                                "Salle du conseil",
                                "visio",
                                "")))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        for (Story story : cases) {
            post(secretary, page + "/inscription", Map.of("dossier", story.reference(), "debat", "avec"), 302);
        }
        post(secretary, page + "/convocation", Map.of("urgence", "Le marché se termine."), 302);
        post(secretary, page + "/presence", sheet, 302);
        return page.substring(page.lastIndexOf('/') + 1);
    }

    static HttpResponse<String> post(Browser browser, String path, Map<String, ?> sent, int status) {
        HttpResponse<String> answer = browser.post(path, sent);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    static String minutes(String number) {
        return "/comite/seances/" + number + "/proces-verbal";
    }
}
