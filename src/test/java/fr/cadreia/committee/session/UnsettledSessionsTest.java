package fr.cadreia.committee.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.H2InMemory;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.TestClock;
import fr.cadreia.committee.SessionUnsettled;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The secretary is told about a session that nobody closes, once for each cause; other tests leave sessions open. */
@OwnEngineTest
@RecordApplicationEvents
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:left-open" + H2InMemory.OPTIONS)
class UnsettledSessionsTest extends SessionOfTwoCases {

    @Autowired
    private UnsettledSessions left;

    @Autowired
    private ApplicationEvents events;

    private String words(String number) {
        return left.of(number).orElseThrow().sentence();
    }

    private long told(String number) {
        left.tell();
        return events.stream(SessionUnsettled.class)
                .filter(told -> told.number().equals(number))
                .count();
    }

    @Test
    void aSessionIsToldThatIsOpenAfterItsDayAndOnceMoreWhenAllItsPointsAreSettled() {
        String page = opened("avec");
        String number = page.substring(page.lastIndexOf('/') + 1);
        first.does("chair", "motion", "motion", "generalize");
        assertThat(left.of(number)).as("on its day").isEmpty();
        assertThat(told(number)).isZero();
        TestClock.comesTo(TestClock.today().plusDays(11));

        assertThat(words(number))
                .contains("n° " + number, "toujours ouverte", "scrutin ouvert\u00a0: " + first.reference());
        assertThat(told(number)).isEqualTo(1);
        assertThat(told(number)).as("once").isEqualTo(1);
        assertThat(secretary.get("/").body()).contains(page, "toujours ouverte");
        assertThat(Browser.of("elected1", port).get("/").body()).doesNotContain("toujours ouverte");
        assertThat(secretary.post(page + "/levee", Map.of()).statusCode())
                .as("nor is it closed above an open ballot")
                .isEqualTo(409);

        for (String member : List.of("chair", "elected1", "elected2")) {
            first.does(member, "vote", "ownInterest", "no", "vote", "for");
        }
        first.does("secretary", "vote-closing").does("chair", "result");
        assertThat(words(number)).contains("toujours ouverte").doesNotContain("scrutin ouvert");
        commands.stop(people.get("expert"), second.reference(), "Fuite de données");

        assertThat(words(number)).contains("tous ses points sont décidés, reportés ou retirés. Levez la séance.");
        assertThat(told(number)).isEqualTo(2);
        assertThat(secretary.post(page + "/levee", Map.of()).statusCode()).isEqualTo(302);
        assertThat(left.of(number)).isEmpty();
        assertThat(told(number)).isEqualTo(2);
    }

    @Test
    void aConvenedSessionIsToldWhoseCasesAreAllGone() {
        String number = prepared(TestClock.today().plusDays(20));
        enter(number, first, "avec");
        does(number, "convocation", Map.of());
        assertThat(left.of(number)).isEmpty();
        commands.stop(people.get("expert"), first.reference(), "Fuite de données");

        assertThat(left.of(number).orElseThrow().sentence())
                .contains("plus aucun de ses points n’est devant le comité");
    }

    @Test
    void aConvenedSessionThatNobodyOpenedOnItsDayIsToldAndAgainWhenItIsMissedAgain() {
        String number = prepared(TestClock.today().plusDays(30));
        enter(number, first, "avec");
        does(number, "convocation", Map.of());
        TestClock.comesTo(TestClock.today().plusDays(30));
        assertThat(left.of(number)).as("on its day").isEmpty();
        assertThat(told(number)).isZero();
        TestClock.comesTo(TestClock.today().plusDays(31));

        assertThat(words(number)).contains("n° " + number, "n’a pas été ouverte à sa date", "la convoquer de nouveau");
        assertThat(told(number)).isEqualTo(1);
        assertThat(told(number)).as("once").isEqualTo(1);
        assertThat(secretary.words("/")).contains("n’a pas été ouverte à sa date");
        assertThat(Browser.of("elected1", port).words("/")).doesNotContain("n’a pas été ouverte");

        convenedAnew(number, TestClock.today().plusDays(45));
        assertThat(left.of(number)).isEmpty();
        assertThat(told(number)).isEqualTo(1);
        TestClock.comesTo(TestClock.today().plusDays(46));
        assertThat(words(number)).contains("n’a pas été ouverte à sa date");
        assertThat(told(number)).isEqualTo(2);

        commands.stop(people.get("expert"), first.reference(), "Fuite de données");
        assertThat(left.of(number)).as("nothing is left to examine in it").isEmpty();
    }

    private void convenedAnew(String number, LocalDate day) {
        HttpResponse<String> answer = does(
                number,
                "urgence",
                Map.of(
                        "jour", day.toString(),
                        "heure", "14:00",
                        "lieu", "Salle du conseil",
                        "visio", "",
                        "urgence", "La séance ne s’est pas tenue."));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }
}
