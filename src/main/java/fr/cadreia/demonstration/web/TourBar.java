package fr.cadreia.demonstration.web;

import fr.cadreia.demonstration.tour.TourStop;
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
 * Shows the current stop of the visit on each page. A cookie remembers the stop, because each stop signs in as somebody
 * else.
 */
@Component
@ControllerAdvice
@Profile("demo")
class TourBar {

    private static final String COOKIE = "CADREIA_VISITE";

    @ModelAttribute
    void add(@CookieValue(name = COOKIE, defaultValue = "") String stop, Model model) {
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
