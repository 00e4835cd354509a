package fr.cadreia.demonstration.web;

import fr.cadreia.demonstration.Personas;
import fr.cadreia.demonstration.StoryProgress;
import fr.cadreia.demonstration.tour.TourStop;
import fr.cadreia.kernel.time.AuthorityClock;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The additions to every page in the demonstration: the progress of its history, the reader's stop in the visit, and
 * the people as whom the reader may sign in.
 */
@Component
@ControllerAdvice
@Profile("demo")
class DemonstrationPages {

    private static final String COOKIE = "CADREIA_VISITE";

    private final Personas personas;
    private final StoryProgress progress;
    private final AuthorityClock clock;

    DemonstrationPages(Personas personas, StoryProgress progress, AuthorityClock clock) {
        this.personas = personas;
        this.progress = progress;
        this.clock = clock;
    }

    @ModelAttribute
    void history(Model model) {
        model.addAttribute("demonstration", StoryShown.of(progress.now(), clock.now()));
    }

    /** Adds the people whom the sign-in page offers, with proposals for a start where the history is in place. */
    @ModelAttribute
    void personas(Model model) {
        model.addAttribute("personas", personas.parts());
        model.addAttribute("storyIsPlayed", progress.now().state() == StoryProgress.State.PLAYED);
    }

    /**
     * Adds the stop of the visit. The browser remembers it, because the visitor signs in as another person at each
     * stop.
     */
    @ModelAttribute
    void tour(@CookieValue(name = COOKIE, defaultValue = "") String stop, Model model) {
        TourStop.of(stop).ifPresent(at -> {
            model.addAttribute("tour", at);
            model.addAttribute("tourLength", TourStop.values().length);
        });
    }

    /** @param stop empty when the visit is over */
    static void remember(Optional<TourStop> stop, HttpServletResponse response) {
        ResponseCookie.ResponseCookieBuilder cookie = ResponseCookie.from(
                        COOKIE, stop.map(at -> String.valueOf(at.number())).orElse(""))
                .path("/")
                .httpOnly(true)
                .sameSite("Lax");
        if (stop.isEmpty()) {
            cookie.maxAge(Duration.ZERO);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
