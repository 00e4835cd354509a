package fr.cadreia.operation;

import fr.cadreia.kernel.Secret;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.endpoint.web.EndpointMapping;
import org.springframework.boot.actuate.endpoint.web.EndpointMediaTypes;
import org.springframework.boot.actuate.endpoint.web.ExposableWebEndpoint;
import org.springframework.boot.actuate.endpoint.web.WebEndpointsSupplier;
import org.springframework.boot.actuate.endpoint.web.servlet.AbstractWebMvcEndpointHandlerMapping;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Decides who reads what where there is a management port: the measures there, and the state of health on the main port
 * as ever.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class ManagementAccess {

    private static final String MEASURES = "/actuator/prometheus";

    /**
     * Takes every request of the management port, so that none of them reaches the chains of the pages and interfaces. It
     * is known by its servlet context, which is another one than that of the main port.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain management(WebApplicationContext main, OperationSettings settings) {
        return new DefaultSecurityFilterChain(
                request -> request.getServletContext() != main.getServletContext(), new Door(settings.scrapeToken()));
    }

    /**
     * Keeps the state of health at its address on the main port, by which containers and proxies know whether the
     * application takes requests. A port of its own would answer well while the main one takes none.
     */
    @Bean
    HealthMapping healthOnTheMainPort(WebEndpointsSupplier endpoints, EndpointMediaTypes types) {
        return new HealthMapping(
                endpoints.getEndpoints().stream()
                        .filter(endpoint -> endpoint.getEndpointId().equals(HealthEndpoint.ID))
                        .toList(),
                types);
    }

    /** A type of its own: the management port makes its mapping only where there is none of Spring Boot's. */
    static final class HealthMapping extends AbstractWebMvcEndpointHandlerMapping {

        HealthMapping(List<ExposableWebEndpoint> health, EndpointMediaTypes types) {
            super(new EndpointMapping("/actuator"), health, types, false);
        }

        @Override
        protected LinksHandler getLinksHandler() {
            throw new UnsupportedOperationException("No list of links is asked for");
        }
    }

    /** Lets a monitoring system read the measures, and answers 404 to everything else. */
    private static final class Door extends OncePerRequestFilter {

        private final String expected;

        Door(String token) {
            this.expected = token.isBlank() ? "" : "Bearer " + token.strip();
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!MEASURES.equals(request.getRequestURI()) || !"GET".equals(request.getMethod())) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            } else if (!expected.isEmpty() && !isKnown(request.getHeader(HttpHeaders.AUTHORIZATION))) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                chain.doFilter(request, response);
            }
        }

        private boolean isKnown(String sent) {
            return sent != null && Secret.isSame(sent, expected);
        }
    }
}
