package fr.cadreia.demonstration;

import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.StoryActors;
import fr.cadreia.demonstration.story.StoryMarker;
import fr.cadreia.demonstration.story.StoryTime;
import fr.cadreia.demonstration.story.StoryTimeline;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Plays the history on a database that is marked for it, act by act and in the order of time, while people may read.
 * Between two acts the clock moves on, and due work runs. An error ends the play: its marker stays, so that the next
 * start begins again from an empty database.
 */
@Component
@Profile("demo")
public class StoryPlayer implements ApplicationRunner, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StoryPlayer.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final StorySettings settings;
    private final StoryMarker marker;
    private final StoryProgress progress;
    private final StoryActors company;
    private final EngineTime engine;
    private final ClockPassage passage;
    private final ActGate gate;

    private volatile boolean stopping;
    private Thread playing;

    StoryPlayer(
            StorySettings settings,
            StoryMarker marker,
            StoryProgress progress,
            StoryActors company,
            EngineTime engine,
            ClockPassage passage,
            ActGate gate) {
        this.settings = settings;
        this.marker = marker;
        this.progress = progress;
        this.company = company;
        this.engine = engine;
        this.passage = passage;
        this.gate = gate;
    }

    /** Stops people's acts before the first request, while the history is played. */
    @Override
    public void run(ApplicationArguments args) {
        if (marker.isPlaying() && gate.stop(PATIENCE)) {
            progress.at(engine.now(), 0, 1);
        } else if (marker.isPlayed()) {
            progress.is(StoryProgress.State.PLAYED);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (progress.now().isPlaying()) {
            playing = new Thread(this::play, "demonstration");
            playing.start();
        }
    }

    private void play() {
        long begun = System.nanoTime();
        try {
            PassageResult work = engine.alone(
                    () -> play(StoryTimeline.of(new StoryTime(settings.end().toLocalDate()))));
            if (stopping) {
                return;
            }
            progress.is(StoryProgress.State.PLAYED);
            gate.allow();
            LOG.info(
                    "Démonstration\u00a0: son histoire est en place, en {} s\u00a0; échéances et tournées faites {}, échecs {}.",
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                    work.ran(),
                    work.failed());
        } catch (RuntimeException e) {
            progress.is(StoryProgress.State.FAILED);
            LOG.error(
                    "Démonstration\u00a0: son histoire s’est interrompue. Le prochain démarrage la recommence\u00a0; "
                            + "--cadre.demo=empty démarre sans elle, dans un autre dossier.",
                    e);
        }
    }

    private PassageResult play(StoryTimeline timeline) {
        ClockPassage.Way way = passage.begin();
        StoryActors.Play play = company.play(timeline);
        PassageResult work = PassageResult.NONE;
        List<Act> all = timeline.acts();
        for (int done = 0; done < all.size() && !stopping; done++) {
            Act act = all.get(done);
            progress.at(engine.now(), done, all.size());
            work = work.and(way.to(moment(act)));
            play.act(act);
            work = work.and(engine.runDue());
        }
        if (!stopping) {
            progress.at(engine.now(), all.size(), all.size());
        }
        return stopping ? work : work.and(arrive(way));
    }

    /** Takes the clock to today and runs all work that is left. */
    private PassageResult arrive(ClockPassage.Way way) {
        PassageResult work = way.to(end());
        passage.runAhead(settings.ahead());
        work = work.and(way.end());
        marker.played();
        return work;
    }

    /**
     * Returns the moment of an act: never before the previous act, and never after the end, so that acts of today have
     * happened.
     */
    private Instant moment(Act act) {
        Instant told = AuthorityClock.instantOf(act.at());
        Instant reached = engine.now();
        Instant end = end();
        Instant latest = told.isAfter(end) ? end : told;
        return latest.isBefore(reached) ? reached : latest;
    }

    private Instant end() {
        return AuthorityClock.instantOf(settings.end());
    }

    /** Stops the play after the current act; it begins again at the next start. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        if (playing != null) {
            playing.join(PATIENCE.toMillis());
        }
    }
}
