package fr.cadreia.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Redirects a reference in small letters, or without its zeros, to its one address (301). */
@Configuration(proxyBeanMethods = false)
class WrittenReferences implements WebMvcConfigurer, HandlerInterceptor {

    private static final Pattern REFERENCE = Pattern.compile("([A-Za-z]+-\\d{4}-)(\\d{1,9})");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String given = reference(request);
        Matcher parts = REFERENCE.matcher(given);
        if (!parts.matches() || !READING.contains(request.getMethod())) {
            return true;
        }
        String written = parts.group(1).toUpperCase(Locale.ROOT) + "%04d".formatted(Integer.valueOf(parts.group(2)));
        if (given.equals(written)) {
            return true;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader(
                HttpHeaders.LOCATION, request.getRequestURI().replaceFirst("/" + given, "/" + written) + query);
        return false;
    }

    /** Returns the path's variable of this name, as every page calls it; empty when there is none. */
    private static String reference(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> named && named.get("reference") instanceof String given ? given : "";
    }
}
