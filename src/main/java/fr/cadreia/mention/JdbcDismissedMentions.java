package fr.cadreia.mention.persistence;

import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.mention.DismissedMentions;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDismissedMentions implements DismissedMentions {

    private final JdbcClient jdbc;
    private final AuthorityClock clock;

    JdbcDismissedMentions(JdbcClient jdbc, AuthorityClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<String> among(Collection<String> keys) {
        return Set.copyOf(jdbc.sql("select distinct mention from cadre_dismissed_mention where mention in (:keys)")
                .param("keys", keys)
                .query(String.class)
                .list());
    }

    @Override
    public void add(String key, String words, String actor) {
        jdbc.sql("insert into cadre_dismissed_mention (mention, words, said_by, said_at) values (?, ?, ?, ?)")
                .params(key, words, actor, clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
