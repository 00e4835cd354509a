package fr.cadreia.committee.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Two cases that wait for the committee, and a session that its secretary runs from its page. */
public abstract class SessionOfTwoCases extends InApplication {

    protected Browser secretary;
    protected Story first;
    protected Story second;

    @Autowired
    private Sessions agendas;

    @BeforeEach
    void twoCasesWait() {
        secretary = browser("secretary");
        first = waiting("Tri du courrier");
        second = waiting("Résumé des comptes rendus");
    }

    protected Story waiting(String title) {
        return Chapters.assessed(opened("agent", title)).does("expert2", "second-reading");
    }

    protected String prepared(LocalDate day) {
        return prepared(day, "14:00");
    }

    /** A session that begins at midnight today: its time has come, whatever the hour. */
    protected String preparedForNow() {
        return TestClock.atMidnight(() -> prepared(TestClock.today(), "00:00"));
    }

    protected String prepared(LocalDate day, String time) {
        HttpResponse<String> answer = secretary.post(
                "/comite/seances",
                Map.of("jour", day.toString(), "heure", time, "lieu", "Salle du conseil", "visio", ""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String page = answer.headers().firstValue("Location").orElseThrow();
        return page.substring(page.lastIndexOf('/') + 1);
    }

    /** Its presence sheet is filled in on its day. */
    protected HttpResponse<String> does(String number, String command, Map<String, ?> entered) {
        if (command.equals("presence")) {
            TestClock.comesTo(agendas.get(number).startsAt().toLocalDate());
        }
        return secretary.post("/comite/seances/" + number + "/" + command, entered);
    }

    protected void enter(String number, Story story, String debate) {
        assertThat(does(number, "inscription", Map.of("dossier", story.reference(), "debat", debate))
                        .statusCode())
                .isEqualTo(302);
    }

    protected String opened(String debate) {
        String number = prepared(TestClock.today().plusDays(10));
        enter(number, first, debate);
        enter(number, second, debate);
        does(number, "convocation", Map.of());
        HttpResponse<String> opened = does(
                number,
                "presence",
                Map.of(
                        "present", List.of("chair", "elected1", "elected2", "elected3", "member1"),
                        "presidence", "chair",
                        "pouvoir1De", "member2",
                        "pouvoir1A", "member1"));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);
        return "/comite/seances/" + number;
    }

    /** Id of the process instance of the committee's examination. */
    protected String deliberation(Story story) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("deliberation")
                .processInstanceBusinessKey(story.reference())
                .singleResult()
                .getId();
    }
}
