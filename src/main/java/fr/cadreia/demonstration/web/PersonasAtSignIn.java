package fr.cadreia.demonstration.web;

import fr.cadreia.demonstration.Personas;
import fr.cadreia.demonstration.StoryProgress;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Adds the people of the demonstration to the sign-in page, with a first thing to try where its history is in place.
 */
@Component
@ControllerAdvice
@Profile("demo")
class PersonasAtSignIn {

    private final Personas personas;
    private final StoryProgress progress;

    PersonasAtSignIn(Personas personas, StoryProgress progress) {
        this.personas = personas;
        this.progress = progress;
    }

    @ModelAttribute
    void add(Model model) {
        model.addAttribute("personas", personas.parts());
        model.addAttribute("storyIsPlayed", progress.now().state() == StoryProgress.State.PLAYED);
    }
}
