package fr.cadreia.demonstration.web;

import fr.cadreia.demonstration.ActGate;
import fr.cadreia.demonstration.StoryProgress;
import fr.cadreia.demonstration.tour.SessionTrip;
import fr.cadreia.kernel.web.ComeAgain;
import fr.cadreia.kernel.web.RequestPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets everybody read while the clock moves, and asks people who act to come again. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ActGateFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** The pages that move the clock. */
    private static final Set<String> MOVES = Set.of(TimeController.ADDRESS, SessionTrip.PAGE);

    /** The addresses that the engine's API and web applications read by POST, and those to sign in and out. */
    private static final Pattern READS = Pattern.compile("/connexion|/deconnexion|/camunda/api/admin/auth/user/.*"
            + "|/camunda/api/cockpit/plugin/.*"
            + "|(/engine-rest|/camunda/api/engine)(/engine/[^/]+)?"
            + "/((task|process-instance|execution|variable-instance|job|process-definition|history/(?!cleanup)[a-z-]+)(/count)?"
            + "|filter/[^/]+/(count|list|singleResult))");

    private static final ComeAgain ANSWER = new ComeAgain(
            5,
            "L’horloge avance",
            "L’horloge de la démonstration avance\u00a0: lisez, et refaites cette action dans quelques instants.");

    private static final ComeAgain STORY = new ComeAgain(
            10,
            "La démonstration se met en place",
            "L’histoire de la démonstration se met en place\u00a0: lisez déjà, et refaites cette action dans une minute.");

    private final ActGate gate;
    private final StoryProgress progress;

    ActGateFilter(ActGate gate, StoryProgress progress) {
        this.gate = gate;
        this.progress = progress;
    }

    /**
     * Lets reading pass, and the pages that move the clock: the clock itself waits for acts, and refuses when it is
     * already moving. While the history is played, or after it failed, these pages count as acts like any other.
     */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = RequestPath.of(request);
        return READING.contains(request.getMethod())
                || path.equals(ClockController.ADDRESS)
                || MOVES.contains(path) && progress.told().isEmpty()
                || request.getMethod().equals("POST") && READS.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!gate.begin()) {
            (progress.told().isPresent() ? STORY : ANSWER).answer(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            gate.end();
        }
    }
}
