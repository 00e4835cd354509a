package fr.cadreia.demonstration.web;

import fr.cadreia.demonstration.StoryProgress;
import fr.cadreia.kernel.time.AuthorityClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Adds a banner to each page: it is a demonstration, and how far its history has been played. */
@Component
@ControllerAdvice
@Profile("demo")
class StoryBanner {

    private final StoryProgress progress;
    private final AuthorityClock clock;

    StoryBanner(StoryProgress progress, AuthorityClock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    @ModelAttribute
    void add(Model model) {
        model.addAttribute("demonstration", StoryShown.of(progress.now(), clock.now()));
    }
}
