package fr.cadreia.mention;

import fr.cadreia.kernel.time.AuthorityClock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mentions that somebody of the authority has called no person: nobody is asked again. */
@Repository
public class DismissedMentions {

    private final JdbcClient jdbc;
    private final AuthorityClock clock;

    DismissedMentions(JdbcClient jdbc, AuthorityClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns the dismissed mentions among these. @param keys see {@link Mention#key} */
    public Set<String> among(Collection<String> keys) {
        return Set.copyOf(jdbc.sql("select distinct mention from cadre_dismissed_mention where mention in (:keys)")
                .param("keys", keys)
                .query(String.class)
                .list());
    }

    /**
     * Adds one, also where it is there already.
     *
     * @param words as the text had them
     * @param actor account of the person who said so
     */
    public void add(String key, String words, String actor) {
        jdbc.sql("insert into cadre_dismissed_mention (mention, words, said_by, said_at) values (?, ?, ?, ?)")
                .params(key, words, actor, clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
