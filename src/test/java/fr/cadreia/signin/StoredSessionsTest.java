package fr.cadreia.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.kernel.Secret;
import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.signin.AccountSessions.OpenSession;
import fr.cadreia.signin.StoredSessions.StoredSession;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** Sessions are rows that every node reads, and that open nothing for the person who reads a copy of them. */
class StoredSessionsTest extends InApplication {

    private static final String COOKIE = "CADREIA";

    @Autowired
    private StoredSessions sessions;

    @Autowired
    private AccountSessions accounts;

    private String row(Browser browser) {
        return StoredSessions.hash(browser.cookie(COOKIE));
    }

    private int rows(Browser browser) {
        return jdbc.sql("select count(*) from cadre_web_session where session_id = ?")
                .param(row(browser))
                .query(Integer.class)
                .single();
    }

    private void set(Browser browser, String column, Instant moment) {
        jdbc.sql("update cadre_web_session set " + column + " = ? where session_id = ?")
                .params(moment.toEpochMilli(), row(browser))
                .update();
    }

    private long lastAccess(Browser browser) {
        return jdbc.sql("select last_access_time from cadre_web_session where session_id = ?")
                .param(row(browser))
                .query(Long.class)
                .single();
    }

    private static boolean isSignedIn(Browser browser) {
        return browser.get("/dossiers").statusCode() == 200;
    }

    /** A longer one would not fit into the number of seconds that is kept. */
    @ParameterizedTest
    @CsvSource({"PT1M, PT12H", "PT8H, PT7H", "PT8H, P31D", "P400000D, P400000D"})
    void aSessionLastsNeitherTooShortNorTooLong(Duration idle, Duration longest) {
        assertThatThrownBy(() -> new StoredSessions.SessionSettings(idle, longest))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("cadre.sessions.idle");
    }

    @Test
    void theDatabaseHoldsNothingThatOpensASession() {
        Browser agent = browser("agent");
        String secret = agent.cookie(COOKIE);

        assertThat(secret).matches(Secret.TOKEN);
        assertThat(jdbc.sql("select session_id from cadre_web_session")
                        .query(String.class)
                        .list())
                .contains(row(agent))
                .doesNotContain(secret);
        assertThat(sessions.findById(row(agent))).isNull();
        assertThat(sessions.findById(secret)).isNotNull();
    }

    @Test
    void signingInGivesAnotherIdentifierAndSigningOutRemovesTheRow() {
        Browser agent = browser("agent");
        String first = agent.cookie(COOKIE);
        agent.post("/visite/entrer", Map.of("compte", "expert"));

        assertThat(agent.cookie(COOKIE)).isNotEqualTo(first);
        assertThat(sessions.findById(first)).isNull();
        assertThat(accounts.of("expert")).anyMatch(session -> session.isOf(agent.cookie(COOKIE)));

        agent.get("/");
        assertThat(agent.post("/deconnexion", Map.of()).statusCode()).isEqualTo(302);
        assertThat(rows(agent)).isZero();
    }

    @Test
    void theLastRequestIsWrittenOnceAMinute() {
        Browser agent = browser("agent");
        Instant recent = StoredSessions.MACHINE.now().minusSeconds(50);
        set(agent, "last_access_time", recent);
        assertThat(isSignedIn(agent)).isTrue();
        assertThat(lastAccess(agent)).isEqualTo(recent.toEpochMilli());

        set(agent, "last_access_time", recent.minus(StoredSessions.WRITTEN));
        assertThat(isSignedIn(agent)).isTrue();
        assertThat(lastAccess(agent)).isGreaterThan(recent.toEpochMilli());
    }

    @Test
    void aSessionEndsWithoutRequestsAndInAnyCaseAfterItsLongestTime() {
        Browser idle = browser("agent");
        set(
                idle,
                "last_access_time",
                StoredSessions.MACHINE.now().minus(Duration.ofHours(8)).minusSeconds(1));
        assertThat(isSignedIn(idle)).isFalse();

        Browser busy = browser("agent");
        set(
                busy,
                "creation_time",
                StoredSessions.MACHINE.now().minus(Duration.ofHours(12)).plusSeconds(100));
        set(busy, "last_access_time", StoredSessions.MACHINE.now().minusSeconds(90));
        assertThat(isSignedIn(busy)).isTrue();
        long left = jdbc.sql("select max_inactive_interval from cadre_web_session where session_id = ?")
                .param(row(busy))
                .query(Long.class)
                .single();
        assertThat(left).isBetween(1L, 100L);

        set(busy, "creation_time", StoredSessions.MACHINE.now().minus(Duration.ofHours(12)));
        assertThat(isSignedIn(busy)).isFalse();
        assertThat(rows(busy)).isZero();
    }

    @Test
    void whatCannotBeReadEndsTheSessionAndFailsNoPage() throws Exception {
        Browser agent = browser("agent");
        ByteArrayOutputStream foreign = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(foreign)) {
            out.writeObject(Path.of("x").toUri());
        }
        for (byte[] written : List.of(foreign.toByteArray(), new byte[] {1, 2, 3})) {
            Browser other = browser("agent");
            jdbc.sql("insert into cadre_web_session_attributes (session_primary_id, attribute_name, attribute_bytes)"
                            + " select primary_id, 'foreign', ? from cadre_web_session where session_id = ?")
                    .params(written, row(other))
                    .update();

            assertThat(other.get("/").statusCode()).isEqualTo(200);
            assertThat(rows(other)).isZero();
            assertThat(other.get("/dossiers").statusCode()).isEqualTo(302);
        }
        assertThat(isSignedIn(agent)).isTrue();
    }

    @Test
    void whatCouldNotBeReadAgainIsNotWritten() {
        StoredSession session = sessions.createSession();
        session.setAttribute("foreign", Path.of("x").toUri());

        assertThatThrownBy(() -> sessions.save(session)).hasRootCauseMessage("filter status: REJECTED");
    }

    @Test
    void requestsThatAddTheSameAtTheSameMomentAllSucceed() throws Exception {
        StoredSession begun = sessions.createSession();
        sessions.save(begun);
        ExecutorService many = Executors.newFixedThreadPool(8);
        List<Callable<Void>> requests = IntStream.range(0, 16)
                .mapToObj(number -> (Callable<Void>) () -> {
                    StoredSession own = sessions.findById(begun.getId());
                    own.setAttribute("token", new DefaultCsrfToken("X", "_csrf", "t" + number));
                    sessions.save(own);
                    return null;
                })
                .toList();

        for (var done : many.invokeAll(requests)) {
            done.get();
        }
        many.shutdown();

        DefaultCsrfToken last = sessions.findById(begun.getId()).getAttribute("token");
        assertThat(last.getToken()).startsWith("t");
    }

    @Test
    void aRequestThatEndsAfterItsSessionWasEndedBringsNothingBack() {
        StoredSession session = sessions.createSession();
        sessions.save(session);
        StoredSession late = sessions.findById(session.getId());
        sessions.deleteById(session.getId());

        late.setAttribute("late", "value");
        sessions.save(late);

        assertThat(sessions.findById(session.getId())).isNull();
    }

    @Test
    void sessionsThatAreOverAreRemoved() {
        Browser over = browser("agent");
        Browser open = browser("agent");
        set(over, "expiry_time", StoredSessions.MACHINE.now().minusSeconds(1));

        accounts.removeThoseThatAreOver();

        assertThat(rows(over)).isZero();
        assertThat(rows(open)).isEqualTo(1);
    }

    @Test
    void anAccountsSessionsAreKnownAndEnded() {
        accounts.endAll("dpo");
        Browser first = browser("dpo");
        Browser second = browser("dpo");
        List<OpenSession> open = accounts.of("dpo");
        assertThat(open).hasSize(2).allSatisfy(session -> {
            assertThat(session.address()).isNotEmpty();
            assertThat(session.browser()).isEqualTo("Navigateur non reconnu");
        });
        OpenSession one = open.stream()
                .filter(session -> session.isOf(first.cookie(COOKIE)))
                .findFirst()
                .orElseThrow();

        assertThat(accounts.end("agent", one.key())).as("another's").isFalse();
        assertThat(accounts.end("dpo", one.key())).isTrue();
        assertThat(isSignedIn(first)).isFalse();
        assertThat(isSignedIn(second)).isTrue();

        accounts.endOthers("dpo", "nobody's");
        assertThat(isSignedIn(second)).isFalse();
    }

    /** The page on which a person sees where they are signed in. */
    @Test
    void eachPersonSeesAndEndsTheirOwnSessions() {
        accounts.endAll("hr");
        accounts.endAll("security");
        Browser here = browser("hr");
        Browser there = browser("hr");
        Browser elsewhere = browser("hr");
        Browser another = browser("security");

        assertThat(here.words("/compte/sessions"))
                .contains("(cette session)", "Navigateur non reconnu", "Terminer toutes les autres sessions");
        assertThat(stranger().get("/compte/sessions").statusCode()).isEqualTo(302);
        assertThat(here.post("/compte/sessions/fin", Map.of("session", row(another)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(here.words("/compte/sessions")).contains("Cette session était déjà terminée.");
        assertThat(isSignedIn(another)).isTrue();

        assertThat(here.post("/compte/sessions/fin", Map.of("session", row(there)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(here.words("/compte/sessions")).contains("La session est terminée.");
        assertThat(isSignedIn(there)).isFalse();
        assertThat(isSignedIn(elsewhere)).isTrue();

        assertThat(here.post("/compte/sessions/autres/fin", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(here.words("/compte/sessions"))
                .contains("Toutes les autres sessions sont terminées.", "Aucune autre session n’est ouverte.");
        assertThat(isSignedIn(elsewhere)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0', Firefox sous Windows",
        "'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0', Edge sous Windows",
        "'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36', Chrome sous Linux",
        "'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1', Safari sous iOS",
        "'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36', Chrome sous Android",
        "'<script>', Navigateur non reconnu"
    })
    void aBrowserIsNamedInPlainWords(String header, String words) {
        accounts.endAll("sobriety");
        Browser agent = stranger();
        agent.get("/connexion");
        agent.post("/connexion", Map.of("username", "sobriety", "password", "sobriety"));
        agent.call("GET", "/", "", Map.of("User-Agent", header));

        assertThat(accounts.of("sobriety")).extracting(OpenSession::browser).containsExactly(words);
    }

    /** Else each picture, script and style sheet of a page would ask the database who looks at it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/style/cadre.css",
                "/style/identity.css",
                "/script/menu.js",
                "/camunda/app/tasklist/scripts/config.js",
                "/camunda/app/tasklist/styles/user-styles.css",
                "/camunda/app/tasklist/locales/fr.json",
                "/camunda/app/tasklist/camunda-tasklist-bootstrap.js",
                "/camunda/lib/deps.js",
                "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.css"
            })
    void aStaticFileNeedsNoSession(String file) {
        Browser agent = browser("agent");
        agent.get("/camunda/app/tasklist/default/");
        String token = agent.cookie("XSRF-TOKEN");
        // A session that cannot be read ends when it is read.
        jdbc.sql("insert into cadre_web_session_attributes (session_primary_id, attribute_name, attribute_bytes)"
                        + " select primary_id, 'foreign', ? from cadre_web_session where session_id = ?")
                .params(new byte[] {1}, row(agent))
                .update();

        assertThat(agent.get(file).statusCode()).isEqualTo(200);
        assertThat(rows(agent)).isEqualTo(1);
        assertThat(agent.cookie("XSRF-TOKEN")).isNotEmpty().isEqualTo(token);
        Browser stranger = stranger();
        assertThat(stranger.get(file).statusCode()).isEqualTo(200);
        assertThat(stranger.cookie(COOKIE)).isEmpty();

        agent.get("/");
        assertThat(rows(agent)).isZero();
    }

    @Test
    void aWebappsTokenIsMendedWhereTheBrowserHasAnother() {
        Browser agent = browser("agent");
        agent.get("/camunda/app/tasklist/default/");
        StoredSession session = sessions.findById(agent.cookie(COOKIE));
        session.setAttribute("CAMUNDA_CSRF_TOKEN", "made-by-the-other-node");
        sessions.save(session);

        agent.get("/camunda/app/tasklist/default/");

        assertThat(agent.cookie("XSRF-TOKEN")).isEqualTo("made-by-the-other-node");
    }
}
