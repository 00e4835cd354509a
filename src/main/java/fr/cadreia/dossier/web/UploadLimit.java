package fr.cadreia.dossier.web;

import fr.cadreia.dossier.file.FileShelf;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an upload that is too big before anything reads it: the server would otherwise give up on the whole form, its
 * protection against forged requests included, and answer that access is denied.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UploadLimit extends OncePerRequestFilter {

    /** What a browser sends around the document, generously; below spring.servlet.multipart.max-request-size. */
    private static final long ENVELOPE = 512L * 1024;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/dossiers/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > FileShelf.MAX_SIZE + ENVELOPE) {
            response.sendError(
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    "Le document dépasse 20 Mo\u00a0: réduisez-le ou déposez-en un extrait.");
            return;
        }
        chain.doFilter(request, response);
    }
}
