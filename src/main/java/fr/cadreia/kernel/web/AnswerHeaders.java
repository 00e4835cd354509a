package fr.cadreia.kernel.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpHeaders;

/**
 * The headers that hold for every answer, whatever answers: pages, files, interfaces, webapps and refusals. What answers
 * may replace them by stricter ones of its own. Where people come by https, every cookie, ours, the session's and those of
 * libraries, is called {@code __Host-...}: a browser takes it over https alone, gives it to this host alone, and no
 * neighbouring site can set one. Everything behind this filter knows cookies by their plain names.
 */
public final class AnswerHeaders implements Filter {

    private static final String HOST_ONLY = "__Host-";

    private static final String SNIFF = "X-Content-Type-Options";

    /** The policy of our own pages; the webapps set one of their own for what they serve. */
    private static final String FOR_PAGES = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    /** The policy of what programs read: no browser shows it, nor a refusal. */
    private static final String FOR_PROGRAMS = "default-src 'none'; frame-ancestors 'none'";

    /** No page of ours uses the camera, the place, or anything else of a reader's device. */
    private static final String NOTHING_OF_THE_DEVICE =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** The addresses whose answers no page of ours shows. */
    private static final List<String> PROGRAMS = List.of("/engine-rest/", "/api/", "/camunda/");

    private final boolean https;
    private final Duration hsts;

    /**
     * How people come to the pages.
     *
     * @param hsts the time for which a browser that came once comes by https alone (HTTP Strict Transport Security); zero
     *     for not saying so. It is said only where the public address is one of https.
     */
    @ConfigurationProperties("cadre.web")
    public record WebSettings(@DefaultValue("P365D") Duration hsts) {}

    public AnswerHeaders(PublicUrls urls, WebSettings settings) {
        this.https = urls.areHttps();
        this.hsts = settings.hsts();
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest request = (HttpServletRequest) asked;
        HttpServletResponse response = (HttpServletResponse) answered;
        // The server refuses some requests, such as TRACE, by an error page alone.
        if (request.getDispatcherType() == DispatcherType.REQUEST || !response.containsHeader(SNIFF)) {
            String path = RequestPath.of(request);
            write(response, PROGRAMS.stream().anyMatch(path::startsWith) ? FOR_PROGRAMS : FOR_PAGES);
            if (https && !hsts.isZero()) {
                response.setHeader("Strict-Transport-Security", "max-age=" + hsts.toSeconds() + "; includeSubDomains");
            }
        }
        if (https || request.isSecure()) {
            chain.doFilter(new PlainCookies(request), new HostCookies(response));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Writes the headers of an answer that the server gives before any filter: nothing of it is loaded or framed. */
    public static void write(HttpServletResponse response) {
        write(response, FOR_PROGRAMS);
    }

    private static void write(HttpServletResponse response, String policy) {
        response.setHeader(SNIFF, "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", NOTHING_OF_THE_DEVICE);
        response.setHeader("Content-Security-Policy", policy);
    }

    /** A request with the cookies that are this host's own, by their plain names. */
    private static final class PlainCookies extends HttpServletRequestWrapper {

        PlainCookies(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie[] getCookies() {
            Cookie[] sent = super.getCookies();
            return sent == null
                    ? null
                    : Arrays.stream(sent)
                            .filter(cookie -> cookie.getName().startsWith(HOST_ONLY))
                            .map(cookie ->
                                    new Cookie(cookie.getName().substring(HOST_ONLY.length()), cookie.getValue()))
                            .toArray(Cookie[]::new);
        }
    }

    /** An answer whose cookies are this host's own. */
    private static final class HostCookies extends HttpServletResponseWrapper {

        private static final Pattern PLACE = Pattern.compile("(?i);\\s*(path|domain)=[^;]*|;\\s*secure\\b");

        HostCookies(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addCookie(Cookie cookie) {
            Cookie own = new Cookie(named(cookie.getName()), cookie.getValue());
            cookie.getAttributes().forEach(own::setAttribute);
            own.setAttribute("Domain", null);
            own.setPath("/");
            own.setSecure(true);
            super.addCookie(own);
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, own(name, value));
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, own(name, value));
        }

        /** Returns a name, or what begins with it, as that of a cookie of this host; a library may have done so already. */
        private static String named(String cookie) {
            return cookie.startsWith(HOST_ONLY) ? cookie : HOST_ONLY + cookie;
        }

        /** Returns the header; one that sets a cookie of the other kind sets ours. */
        private static String own(String name, String value) {
            return HttpHeaders.SET_COOKIE.equalsIgnoreCase(name) && value != null
                    ? named(PLACE.matcher(value).replaceAll("")) + "; Path=/; Secure"
                    : value;
        }
    }
}
