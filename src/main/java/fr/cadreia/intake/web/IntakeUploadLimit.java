package fr.cadreia.intake.web;

import fr.cadreia.intake.file.InventoryFiles;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses an inventory that is too big before anything reads it, so that the answer says why. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class IntakeUploadLimit extends OncePerRequestFilter {

    /** What surrounds the file, a long mapping included; below spring.servlet.multipart.max-request-size. */
    private static final long ENVELOPE = 1024L * 1024;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !path.startsWith("/reprise") && !path.startsWith("/api/intake");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > InventoryFiles.MAX_SIZE + ENVELOPE) {
            response.sendError(
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "Le fichier dépasse 20 Mo\u00a0: découpez-le.");
            return;
        }
        chain.doFilter(request, response);
    }
}
