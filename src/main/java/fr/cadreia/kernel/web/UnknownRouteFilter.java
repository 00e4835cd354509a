package fr.cadreia.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Leads from an address with a slash too many to the page itself (301), and says that there is no such address (404),
 * or that it cannot be asked for by such a method (405), before it asks anybody to sign in. It knows addresses by their
 * patterns alone and never looks at their content, so that a person who may not read a page learns nothing of it.
 */
public final class UnknownRouteFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Other servlets and filters answer there, and choose their methods. */
    private static final List<PathPattern> ELSEWHERE =
            patterns("/camunda/**", "/engine-rest/**", "/connexion", "/deconnexion");

    /** Static files, which no page answers. */
    private final List<PathPattern> files;

    /** The routes of all pages, which are known once the application has started. */
    private final Supplier<List<Route>> routes;

    /** Address patterns that answer, and the methods by which they can be asked. */
    private record Route(Set<PathPattern> addresses, Set<String> methods) {}

    public UnknownRouteFilter(ObjectProvider<RequestMappingInfoHandlerMapping> pages, String... files) {
        this.files = patterns(files);
        this.routes = SingletonSupplier.of(() -> pages.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(info -> info.getPathPatternsCondition() != null)
                .map(info -> new Route(info.getPathPatternsCondition().getPatterns(), methods(info)))
                .toList());
    }

    private static List<PathPattern> patterns(String... patterns) {
        return Stream.of(patterns).map(PathPatternParser.defaultInstance::parse).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PathContainer path = PathContainer.parsePath(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (isOneOf(ELSEWHERE, path)) {
            chain.doFilter(request, response);
            return;
        }
        Set<String> methods = methods(path);
        if (methods.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (isRead(request) && isPageWithSlash(path)) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader(HttpHeaders.LOCATION, withoutLast(request.getRequestURI()) + query);
        } else if (methods.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private boolean isPageWithSlash(PathContainer path) {
        return path.value().endsWith("/")
                && methods(PathContainer.parsePath(withoutLast(path.value()))).contains("GET");
    }

    private static String withoutLast(String address) {
        return address.substring(0, address.length() - 1);
    }

    /** Returns the methods of a path; empty when nothing answers there. */
    private Set<String> methods(PathContainer path) {
        Set<String> methods = new TreeSet<>(isOneOf(files, path) ? READING : Set.of());
        routes.get().stream()
                .filter(route -> isOneOf(route.addresses(), path))
                .forEach(route -> methods.addAll(route.methods()));
        return methods;
    }

    private static Set<String> methods(RequestMappingInfo info) {
        Set<RequestMethod> named = info.getMethodsCondition().getMethods();
        Set<String> methods = (named.isEmpty() ? Stream.of(RequestMethod.values()) : named.stream())
                .map(Enum::name)
                .collect(Collectors.toSet());
        methods.add("OPTIONS");
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private static boolean isOneOf(Iterable<PathPattern> patterns, PathContainer path) {
        for (PathPattern pattern : patterns) {
            if (pattern.matches(path)) {
                return true;
            }
        }
        return false;
    }
}
