package fr.cadreia.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Redirects within this application by path alone, so that no answer repeats the host that its client named. Some
 * libraries build whole addresses from it; a redirect to another host is left as it is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RelativeRedirects extends OncePerRequestFilter {

    private static final Pattern ADDRESS =
            Pattern.compile("(?s)(?:https?:)?//(?<host>[^/?#]*?)(?::\\d+)?(?<rest>[/?#].*|)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void sendRedirect(String location) throws IOException {
                super.sendRedirect(withoutOwnHost(location, request.getServerName()));
            }
        });
    }

    static String withoutOwnHost(String location, String ownHost) {
        Matcher address = ADDRESS.matcher(location);
        if (!address.matches() || !address.group("host").equalsIgnoreCase(ownHost)) {
            return location;
        }
        // One slash only: two would lead to a host again.
        return "/" + address.group("rest").replaceFirst("^/+", "");
    }
}
