package fr.cadreia.signin;

import fr.cadreia.people.AccountDeleted;
import fr.cadreia.people.SessionsEnded;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The sessions of an account on all nodes: which there are, and their end. A session ends with its row, in the
 * transaction of the caller: every node reads the row at each request.
 */
@Component
public class AccountSessions {

    /** The attributes that tell where somebody signed in: a network address, and a browser in plain words. */
    public static final String ADDRESS = "cadre.address";

    public static final String BROWSER = "cadre.browser";

    private final StoredSessions sessions;
    private final JdbcClient jdbc;

    AccountSessions(StoredSessions sessions, JdbcClient jdbc) {
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    /**
     * A session that is open.
     *
     * @param key by which it can be ended; it opens nothing
     * @param lastSeen the moment of the last request, to the minute
     * @param address network address of the sign-in, or empty
     * @param browser French, e.g. <q>Firefox sous Windows</q>, or empty
     */
    public record OpenSession(String key, Instant since, Instant lastSeen, String address, String browser) {

        /** @param id the identifier that the browser sends */
        public boolean isOf(String id) {
            return key.equals(StoredSessions.hash(id));
        }
    }

    /** Returns the open sessions of an account, the last seen first. */
    public List<OpenSession> of(String account) {
        return sessions.findByPrincipalName(account).entrySet().stream()
                .map(found -> new OpenSession(
                        found.getKey(),
                        found.getValue().getCreationTime(),
                        found.getValue().getLastAccessedTime(),
                        found.getValue().getAttributeOrDefault(ADDRESS, ""),
                        found.getValue().getAttributeOrDefault(BROWSER, "")))
                .sorted(Comparator.comparing(OpenSession::lastSeen).reversed())
                .toList();
    }

    /**
     * Ends a session of an account.
     *
     * @param key of the session
     * @return whether there was such a session
     */
    public boolean end(String account, String key) {
        return jdbc.sql("delete from cadre_web_session where principal_name = ? and session_id = ?")
                        .params(account, key)
                        .update()
                > 0;
    }

    /** Ends every session of an account. */
    public void endAll(String account) {
        jdbc.sql("delete from cadre_web_session where principal_name = ?")
                .param(account)
                .update();
    }

    /**
     * Ends every session of an account but one.
     *
     * @param id the identifier that the browser of that one sends
     */
    public void endOthers(String account, String id) {
        jdbc.sql("delete from cadre_web_session where principal_name = ? and session_id <> ?")
                .params(account, StoredSessions.hash(id))
                .update();
    }

    @EventListener
    void on(SessionsEnded ended) {
        endAll(ended.account());
    }

    @EventListener
    void on(AccountDeleted deleted) {
        endAll(deleted.account());
    }

    /**
     * Removes the sessions that are over, one by one: two nodes that do so together, or a session that is used at that
     * moment, wait for one row at most, and never for each other.
     */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void removeThoseThatAreOver() {
        long now = StoredSessions.MACHINE.now().toEpochMilli();
        jdbc.sql("select primary_id from cadre_web_session where expiry_time < ?")
                .param(now)
                .query(String.class)
                .list()
                .forEach(id -> jdbc.sql("delete from cadre_web_session where primary_id = ? and expiry_time < ?")
                        .params(id, now)
                        .update());
    }
}
