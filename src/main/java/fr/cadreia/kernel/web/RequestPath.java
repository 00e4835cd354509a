package fr.cadreia.kernel.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * The path of a request, as the server itself understands the address: without the part before the application,
 * decoded, and the same for every servlet that answers. The written address may spell the same path in many ways.
 */
public final class RequestPath {

    /** The patterns of static files, which everybody reads, and for which no session is read. */
    public static final List<String> FILES =
            List.of("/style/**", "/lib/**", "/help/**", "/script/**", "/openapi/**", "/favicon.ico");

    private RequestPath() {}

    public static String of(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return request.getServletPath() + (rest == null ? "" : rest);
    }

    /** Tells whether a static file is asked for. */
    public static boolean isFile(HttpServletRequest request) {
        String path = of(request);
        return FILES.stream()
                .anyMatch(pattern -> pattern.endsWith("**")
                        ? path.startsWith(pattern.substring(0, pattern.length() - 2))
                        : path.equals(pattern));
    }

    /** Tells whether the engine's API or its web applications answer. */
    public static boolean isEngine(HttpServletRequest request) {
        String path = of(request);
        return path.startsWith("/engine-rest/") || path.startsWith("/camunda/");
    }

    /** Tells whether programs ask there. For an error page, the address that was asked for first decides. */
    static boolean isInterface(HttpServletRequest request) {
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked.substring(request.getContextPath().length())
                : of(request);
        return path.startsWith("/engine-rest/") || path.startsWith("/api/") || path.startsWith("/camunda/api/");
    }
}
