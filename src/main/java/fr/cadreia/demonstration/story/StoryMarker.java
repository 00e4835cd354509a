package fr.cadreia.demonstration.story;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells of a database whether the history is played on it: it outlives a crash. */
@Repository
@Profile("demo")
public class StoryMarker {

    private final JdbcClient jdbc;

    StoryMarker(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the history has begun on this database and is not over. */
    public boolean isPlaying() {
        return is("PLAYING");
    }

    /** Whether the history was played on it to its end. */
    public boolean isPlayed() {
        return is("PLAYED");
    }

    private boolean is(String state) {
        return jdbc.sql("select count(*) from cadre_demonstration_story where state = ?")
                        .param(state)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** It is over: whatever people do from now on stays. */
    public void played() {
        jdbc.sql("update cadre_demonstration_story set state = 'PLAYED' where id = 1")
                .update();
    }
}
