package fr.cadreia.engine.config;

import fr.cadreia.kernel.web.RequestPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives a list asked of the engine's API a limit where the client sets none: the engine refuses unlimited lists, which
 * a client that only knows the stock API does not expect.
 */
@Component
@Order
class BoundedResults extends OncePerRequestFilter {

    /** Our interface, and the one that the engine's web applications call. */
    private static final List<String> APIS = List.of("/engine-rest/", "/camunda/api/engine/");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return APIS.stream().noneMatch(RequestPath.of(request)::startsWith)
                || request.getParameter("maxResults") != null
                || hasItsOwn(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Bounded(request), response);
    }

    /** Tells whether the engine keeps a lower limit of its own, as it does for its metrics. */
    private static boolean hasItsOwn(HttpServletRequest request) {
        return RequestPath.of(request).endsWith("/metrics");
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getQueryString() {
            String query = super.getQueryString();
            String limit = "maxResults=" + EngineSettings.MAX_RESULTS;
            return query == null || query.isEmpty() ? limit : query + "&" + limit;
        }
    }
}
