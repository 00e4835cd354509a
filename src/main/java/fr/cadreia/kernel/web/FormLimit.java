package fr.cadreia.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.filters.FailedRequestFilter;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.impl.InvalidContentTypeException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a form that is too big (413) or cannot be read (400), with files or without: the server would otherwise go on
 * without its fields, its protection against forged requests included, and answer that access is denied.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class FormLimit extends OncePerRequestFilter {

    private final FailedRequestFilter failed = new FailedRequestFilter();

    /**
     * Leaves out the engine's own servlets, which read the form themselves, and the interfaces, which report the faults
     * of an upload.
     */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType() == null ? "" : request.getContentType();
        boolean upload =
                type.startsWith("multipart/") && !RequestPath.of(request).startsWith("/api/");
        return RequestPath.isEngine(request)
                || !upload && !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isBroken(request)) {
            response.sendError(
                    HttpServletResponse.SC_BAD_REQUEST,
                    "L’envoi est incomplet\u00a0: rechargez la page, choisissez de nouveau le fichier, puis renvoyez-le.");
            return;
        }
        failed.doFilter(request, response, chain);
    }

    /** Tells whether an upload is no well-formed one: the server would take that for a failure of its own. */
    private static boolean isBroken(HttpServletRequest request) {
        if (!String.valueOf(request.getContentType()).startsWith("multipart/")) {
            return false;
        }
        try {
            request.getParts();
            return false;
        } catch (IOException | ServletException | IllegalStateException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                // Its subclasses tell of sizes, and of a disk.
                if (cause.getClass() == FileUploadException.class
                        || cause instanceof InvalidContentTypeException
                        || cause instanceof MultipartStream.MalformedStreamException) {
                    return true;
                }
            }
            return false;
        }
    }
}
