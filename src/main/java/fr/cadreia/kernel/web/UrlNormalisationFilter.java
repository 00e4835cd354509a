package fr.cadreia.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses that different parts of a server read differently ({@code //}, {@code ;}, {@code ..}) before any of
 * them does, and methods that no page answers, and answers 404 when the error page itself is asked for.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UrlNormalisationFilter extends OncePerRequestFilter implements RequestRejectedHandler {

    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    /** The character U+0000 in an address: no text holds it, and PostgreSQL takes none that does. */
    private static final String NOTHING = "%00";

    private final HttpFirewall firewall;

    UrlNormalisationFilter(HttpFirewall firewall) {
        this.firewall = firewall;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getServletPath().equals("/error")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", METHODS));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        // Our own interface names the parameter.
        if (request.getQueryString() != null
                && request.getQueryString().contains(NOTHING)
                && !request.getRequestURI().startsWith("/api/")) {
            handle(request, response, new RequestRejectedException("U+0000 in the query"));
            return;
        }
        try {
            firewall.getFirewalledRequest(request);
        } catch (RequestRejectedException rejected) {
            handle(request, response, rejected);
            return;
        }
        chain.doFilter(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        response.sendError(
                HttpServletResponse.SC_BAD_REQUEST,
                "Cette adresse contient des signes qui n’y ont pas leur place, par exemple «\u00a0// » ou «\u00a0; ».");
    }
}
