package fr.cadreia.signin.web;

import fr.cadreia.kernel.web.RequestPath;
import fr.cadreia.signin.StoredSessions;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.autoconfigure.session.DefaultCookieSerializerCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Gives each request its session from {@link StoredSessions}, which is read when something asks for it.
 * The cookie has the name and the attributes of {@code server.servlet.session.cookie}.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionSetup {

    /** The identifier consists of digits and letters already. */
    @Bean
    static DefaultCookieSerializerCustomizer plainCookie() {
        return cookie -> cookie.setUseBase64Encoding(false);
    }

    /** Surrounds the filter that gives requests their sessions. */
    @Bean
    FilterRegistrationBean<Filter> sessionOfRequest(StoredSessions sessions) {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            sessions.beginRequest();
            try {
                chain.doFilter(request, response);
            } finally {
                sessions.endRequest();
            }
        });
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    /** What a page tells after a redirect is kept in the session; a static file and an interface tell nothing. */
    @Bean
    SessionFlashMapManager flashMapManager() {
        return new SessionFlashMapManager() {
            @Override
            protected List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
                boolean tells =
                        !RequestPath.isFile(request) && !RequestPath.of(request).startsWith("/api/");
                return tells ? super.retrieveFlashMaps(request) : null;
            }
        };
    }
}
