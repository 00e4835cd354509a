package fr.cadreia.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** The calendar shows each person what this person may see, on its page and in the file that needs no signing in. */
class CalendarTest extends InApplication {

    private static final Pattern LINK = Pattern.compile("/calendrier/([A-Za-z0-9_-]{43})\\.ics");

    private String list(String account) {
        return browser(account).get("/calendrier?vue=liste").body();
    }

    private String token(Browser browser) {
        browser.get("/calendrier");
        browser.post("/calendrier/lien", Map.of());
        Matcher link = LINK.matcher(browser.get("/calendrier").body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void thePersonWhoAsksSeveralTimesAtOnceHasOneAddress() throws Exception {
        List<Browser> windows =
                IntStream.range(0, 6).mapToObj(n -> browser("council")).toList();
        windows.forEach(window -> window.get("/calendrier"));
        List<Callable<Integer>> asked = windows.stream()
                .<Callable<Integer>>map(window ->
                        () -> window.post("/calendrier/lien", Map.of()).statusCode())
                .toList();
        ExecutorService hands = Executors.newFixedThreadPool(asked.size());
        try {
            for (Future<Integer> answer : hands.invokeAll(asked)) {
                assertThat(answer.get()).isEqualTo(302);
            }
        } finally {
            hands.shutdown();
        }
        assertThat(jdbc.sql("select count(*) from cadre_calendar_link where person = 'council'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private HttpResponse<String> feed(String token) {
        return stranger().get("/calendrier/" + token + ".ics");
    }

    private static Calendar read(String feed) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(feed));
        assertThat(calendar.validate(true).hasErrors())
                .as(calendar.validate(true).toString())
                .isFalse();
        return calendar;
    }

    private static Map<String, VEvent> events(Calendar calendar) {
        return calendar.<VEvent>getComponents().stream()
                .collect(Collectors.toMap(event -> value(event, Property.UID), event -> event));
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    @Test
    void tasksAndTheEndOfTheExperimentAreForThoseWhoMaySeeThem() {
        Story story = Chapters.experimenting(opened("agent", "Agenda d’une expérimentation"));

        assertThat(list("agent"))
                .contains(
                        "Fin d’expérimentation – " + story.reference() + " Agenda d’une expérimentation",
                        "Terme prévu de l’expérimentation – " + story.reference());
        assertThat(list("chair"))
                .contains("Terme prévu de l’expérimentation – " + story.reference())
                .doesNotContain("Fin d’expérimentation – " + story.reference());
        assertThat(list("agent2")).doesNotContain(story.reference());
        assertThat(list("council")).doesNotContain(story.reference());
    }

    @Test
    void aTaskIsInTheCalendarOfEverybodyWhoMayTakeItUntilSomebodyDoes() {
        Story story = opened("agent", "Agenda des experts").does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        assertThat(list("expert")).contains("Instruction – " + story.reference());
        assertThat(list("expert2")).contains("Instruction – " + story.reference());

        story.take("expert", "review");

        assertThat(list("expert")).contains("Instruction – " + story.reference());
        assertThat(list("expert2")).doesNotContain("Instruction – " + story.reference());
    }

    @Test
    void sessionsAreForThoseWhoFollowTheCommittee() {
        LocalDate day = TestClock.sessionDay(40);
        Browser secretary = browser("secretary");
        secretary.get("/comite/seances");
        secretary.post(
                "/comite/seances",
                Map.of("jour", day.toString(), "heure", "14:30", "lieu", "Salle des séances, 2e étage", "visio", ""));

        assertThat(browser("dpo")
                        .get("/calendrier?mois=" + day.toString().substring(0, 7))
                        .body())
                .contains("14\u00a0h\u00a030", "Salle des séances, 2e étage", "la date peut encore changer");
        assertThat(list("agent")).doesNotContain("Séance du comité");

        Chapters.assessed(opened("agent", "Convoqué seul"))
                .does("expert2", "second-reading")
                .does(
                        "secretary",
                        "convening",
                        "sessionDate",
                        day.toString(),
                        "sessionTime",
                        "17:30",
                        "place",
                        "Salle d’un dossier");
        assertThat(browser("dpo")
                        .get("/calendrier?mois=" + day.toString().substring(0, 7))
                        .body())
                .contains("17\u00a0h\u00a030", "Salle d’un dossier");
    }

    @Test
    void aSessionThatIsConvenedAnewStandsOnItsNewDay() throws Exception {
        LocalDate day = TestClock.sessionDay(50);
        Story story = Chapters.assessed(opened("agent", "Convoquée de nouveau"))
                .does("expert2", "second-reading")
                .does("secretary", "convening", "sessionDate", day.toString(), "place", "Salle avancée");
        Browser secretary = browser("secretary");
        String token = token(secretary);
        VEvent before = inRoom(events(read(feed(token).body())), "Salle avancée");
        Matcher link = Pattern.compile("/comite/seances/(\\d{4}-\\d+)")
                .matcher(secretary.get("/dossiers/" + story.reference()).body());
        assertThat(link.find()).isTrue();

        Map<String, String> later = Map.of(
                "jour",
                day.plusDays(1).toString(),
                "heure",
                "10:00",
                "lieu",
                "Salle avancée",
                "visio",
                "",
                "urgence",
                "Le marché se termine.");
        assertThat(secretary.post(link.group() + "/urgence", later).statusCode())
                .as("an urgency puts nothing off")
                .isEqualTo(400);

        LocalDate sooner = TestClock.today().plusDays(1);
        assertThat(secretary
                        .post(
                                link.group() + "/urgence",
                                Map.of(
                                        "jour",
                                        sooner.toString(),
                                        "heure",
                                        "10:00",
                                        "lieu",
                                        "Salle avancée",
                                        "visio",
                                        "",
                                        "urgence",
                                        "Le marché se termine."))
                        .statusCode())
                .isEqualTo(302);

        VEvent anew = inRoom(events(read(feed(token).body())), "Salle avancée");
        assertThat(value(anew, Property.UID)).isEqualTo(value(before, Property.UID));
        assertThat(LocalDate.ofInstant(Instant.from(anew.getDateTimeStart().getDate()), ZoneId.of("Europe/Paris")))
                .isEqualTo(sooner);
        assertThat(Integer.parseInt(value(anew, Property.SEQUENCE)))
                .isGreaterThan(Integer.parseInt(value(before, Property.SEQUENCE)));
        assertThat(secretary.words(link.group() + "/convocation"))
                .contains("La présente convocation annule et remplace celle du", "Le marché se termine.");
    }

    private static VEvent inRoom(Map<String, VEvent> events, String place) {
        return events.values().stream()
                .filter(event -> value(event, Property.LOCATION).equals(place))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFileIsValidStableAndSaysWhatThePageSays() throws Exception {
        Story story = Chapters.experimenting(opened("agent", "Agenda; avec, des\\ signes é 🗓️"));
        LocalDate day = TestClock.today().plusDays(45);
        Browser secretary = browser("secretary");
        secretary.get("/comite/seances");
        String number = secretary
                .post(
                        "/comite/seances",
                        Map.of("jour", day.toString(), "heure", "09:15", "lieu", "Salle, A; B", "visio", ""))
                .headers()
                .firstValue("Location")
                .map(page -> page.substring(page.lastIndexOf('/') + 1))
                .orElseThrow();
        String token = token(secretary);

        HttpResponse<String> answer = feed(token);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        assertThat(answer.body()
                        .lines()
                        .mapToInt(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length))
                .allMatch(length -> length <= 75);
        Map<String, VEvent> events = events(read(answer.body()));
        VEvent session = events.get("seance-" + number + "@localhost");
        Instant start = day.atTime(LocalTime.of(9, 15))
                .atZone(ZoneId.of("Europe/Paris"))
                .toInstant();
        assertThat(Instant.from(session.getDateTimeStart().getDate())).isEqualTo(start);
        assertThat(value(session, Property.LOCATION)).isEqualTo("Salle, A; B");
        assertThat(value(session, Property.STATUS)).isEqualTo("TENTATIVE");
        VEvent end = events.get(story.reference() + "-Timer_ExperimentEnds@localhost");
        assertThat(value(end, Property.SUMMARY)).endsWith("Agenda; avec, des\\ signes é 🗓️");
        assertThat(end.getDateTimeStart().getDate()).isInstanceOf(LocalDate.class);
        assertThat(value(end, Property.URL)).endsWith("/dossiers/" + story.reference());

        assertThat(events(read(feed(token).body())).keySet()).isEqualTo(events.keySet());
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(known(token, tag).statusCode()).isEqualTo(304);
        story.does("agent", "experiment-closing");
        assertThat(known(token, tag).statusCode()).isEqualTo(200);
        assertThat(feed(token).body()).doesNotContain(story.reference() + "-Timer_ExperimentEnds");
    }

    private HttpResponse<String> known(String token, String tag) {
        return stranger().call("GET", "/calendrier/" + token + ".ics", "", Map.of("If-None-Match", tag));
    }

    @Test
    void theAddressIsPrivateRenewedAndRevoked() {
        Browser agent = browser("agent");
        String first = token(agent);
        assertThat(agent.get("/calendrier").body()).doesNotContain(first).contains("Renouveler l’adresse");
        assertThat(jdbc.sql("select token_sha256 from cadre_calendar_link where person = 'agent'")
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(first);

        String second = token(agent);
        assertThat(feed(first).statusCode()).isEqualTo(404);
        assertThat(feed(second).statusCode()).isEqualTo(200);
        agent.post("/calendrier/lien/suppression", Map.of());
        assertThat(feed(second).statusCode()).isEqualTo(404);
        for (String unknown : List.of("x", "a".repeat(43), "..%2F..%2Fadmin")) {
            assertThat(feed(unknown).statusCode()).isIn(400, 404);
        }
        assertThat(stranger().get("/calendrier").headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).endsWith("/connexion"));
    }

    @Test
    void anotherMonthIsAskedForByItsName() {
        Browser agent = browser("agent");
        assertThat(agent.get("/calendrier?mois=2035-02").body())
                .contains("février 2035", "Rien n’est prévu", "mois=2035-01", "mois=2035-03");
        for (String wrong : List.of("2027-13", "demain", "9999-01")) {
            assertThat(agent.get("/calendrier?mois=" + wrong).statusCode()).isEqualTo(400);
        }
    }
}
