package fr.cadreia.kernel.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The path of a request, as the server itself understands the address: without the part before the application,
 * decoded, and the same for every servlet that answers. The written address may spell the same path in many ways.
 */
public final class RequestPath {

    /**
     * The patterns of static files, ours and those of the engine's web applications: everybody reads them, and no session
     * is read for them.
     */
    public static final List<String> FILES = List.of(
            "/style/**",
            "/lib/**",
            "/help/**",
            "/script/**",
            "/openapi/**",
            "/favicon.ico",
            "/camunda/lib/**",
            "/camunda/assets/**",
            "/camunda/favicon.ico",
            "/camunda/app/*/*.js",
            "/camunda/app/*/*.css",
            "/camunda/app/*/scripts/**",
            "/camunda/app/*/styles/**",
            "/camunda/app/*/locales/**",
            "/camunda/api/*/plugin/*/static/**");

    private static final List<PathPattern> FILE_PATTERNS =
            FILES.stream().map(PathPatternParser.defaultInstance::parse).toList();

    private RequestPath() {}

    public static String of(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return request.getServletPath() + (rest == null ? "" : rest);
    }

    /** Tells whether a static file is asked for. */
    public static boolean isFile(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(of(request));
        return FILE_PATTERNS.stream().anyMatch(pattern -> pattern.matches(path));
    }

    /** Tells whether the engine's API or its web applications answer. */
    public static boolean isEngine(HttpServletRequest request) {
        String path = of(request);
        return path.startsWith("/engine-rest/") || path.startsWith("/camunda/");
    }

    /** Tells whether programs ask there. For an error page, the address that was asked for first decides. */
    public static boolean isInterface(HttpServletRequest request) {
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked.substring(request.getContextPath().length())
                : of(request);
        return path.startsWith("/engine-rest/") || path.startsWith("/api/") || path.startsWith("/camunda/api/");
    }
}
