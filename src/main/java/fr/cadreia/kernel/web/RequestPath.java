package fr.cadreia.kernel.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The path of a request, as the server itself understands the address: without the part before the application,
 * decoded, and the same for every servlet that answers. The written address may spell the same path in many ways.
 */
public final class RequestPath {

    private RequestPath() {}

    public static String of(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return request.getServletPath() + (rest == null ? "" : rest);
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
