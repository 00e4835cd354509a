package fr.cadreia.kernel.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** The answers that the pages of other sites may read, without credentials: those that everybody may read. */
public final class PublicCorsFilter extends DefaultCorsProcessor {

    private static final String REFUSAL =
            "{\"message\": \"D’une page d’un autre site, le registre se lit seulement\u00a0: "
                    + "par GET ou HEAD, avec les en-têtes If-None-Match et Accept.\"}";

    private PublicCorsFilter() {}

    public static CorsFilter of(String... paths) {
        CorsConfiguration reading = new CorsConfiguration();
        reading.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        reading.setAllowedMethods(List.of("GET", "HEAD"));
        reading.setAllowedHeaders(List.of(HttpHeaders.IF_NONE_MATCH, HttpHeaders.ACCEPT));
        reading.setExposedHeaders(List.of(HttpHeaders.LINK, HttpHeaders.ETAG, "X-Total-Count"));
        reading.setMaxAge(Duration.ofDays(1));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        List.of(paths).forEach(path -> source.registerCorsConfiguration(path, reading));
        CorsFilter filter = new CorsFilter(source);
        filter.setCorsProcessor(new PublicCorsFilter());
        return filter;
    }

    @Override
    protected void rejectRequest(ServerHttpResponse response) throws IOException {
        response.setStatusCode(HttpStatus.FORBIDDEN);
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        response.getBody().write(REFUSAL.getBytes(StandardCharsets.UTF_8));
        response.flush();
    }
}
