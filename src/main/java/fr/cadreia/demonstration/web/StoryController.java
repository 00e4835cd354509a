package fr.cadreia.demonstration.web;

import fr.cadreia.demonstration.StoryProgress;
import fr.cadreia.kernel.time.AuthorityClock;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the progress of the history to the page that shows it. */
@RestController
@Profile("demo")
class StoryController {

    static final String ADDRESS = "/demo/histoire";

    private final StoryProgress progress;
    private final AuthorityClock clock;

    StoryController(StoryProgress progress, AuthorityClock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    StoryShown shown() {
        return StoryShown.of(progress.now(), clock.now());
    }
}
