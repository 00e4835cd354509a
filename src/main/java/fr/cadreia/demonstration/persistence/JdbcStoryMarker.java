package fr.cadreia.demonstration.persistence;

import fr.cadreia.demonstration.story.StoryMarker;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@Profile("demo")
class JdbcStoryMarker implements StoryMarker {

    private final JdbcClient jdbc;

    JdbcStoryMarker(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isPlaying() {
        return is("PLAYING");
    }

    @Override
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

    @Override
    public void played() {
        jdbc.sql("update cadre_demonstration_story set state = 'PLAYED' where id = 1")
                .update();
    }
}
