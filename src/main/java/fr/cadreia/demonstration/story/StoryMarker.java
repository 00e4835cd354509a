package fr.cadreia.demonstration.story;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Marks a database on which the history is played; the mark survives a crash. */
@Repository
@Profile("demo")
public class StoryMarker {

    private final JdbcClient jdbc;

    StoryMarker(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells whether the history has begun on this database and has not ended. */
    public boolean isPlaying() {
        return is("PLAYING");
    }

    /** Tells whether the history was played on this database to its end. */
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

    /** Marks the history as ended; people's work from now on stays. */
    public void played() {
        jdbc.sql("update cadre_demonstration_story set state = 'PLAYED' where id = 1")
                .update();
    }
}
