package fr.cadreia.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that no client needs (413) before anybody reads it into memory: what the interfaces take as JSON or as the
 * engine's own forms, and the files of a deployment. Forms of our pages and uploads have limits of their own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 12)
class BodyLimit extends OncePerRequestFilter {

    private static final DataSize ANSWERS = DataSize.ofMegabytes(2);
    private static final DataSize DEPLOYMENT = DataSize.ofMegabytes(20);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<DataSize> limit = limit(request);
        if (limit.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        long most = limit.get().toBytes();
        if (request.getContentLengthLong() > most) {
            refuse(response, limit.get());
        } else if (request.getContentLengthLong() >= 0) {
            chain.doFilter(request, response);
        } else {
            measured(request, response, chain, limit.get());
        }
    }

    /** Its length is known only when it has been read: into a file, since many may send such a body together. */
    private static void measured(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, DataSize limit)
            throws ServletException, IOException {
        Path body = Files.createTempFile("body", ".part");
        try {
            long read;
            try (OutputStream out = Files.newOutputStream(body)) {
                read = StreamUtils.copyRange(request.getInputStream(), out, 0, limit.toBytes());
            }
            if (read > limit.toBytes()) {
                refuse(response, limit);
                return;
            }
            try (InputStream kept = new BufferedInputStream(Files.newInputStream(body))) {
                chain.doFilter(new ReadRequest(request, kept), response);
            }
        } finally {
            Files.deleteIfExists(body);
        }
    }

    private static Optional<DataSize> limit(HttpServletRequest request) {
        String type = request.getContentType() == null ? "" : request.getContentType();
        boolean engine = RequestPath.isEngine(request);
        if (type.startsWith("multipart/")) {
            return engine ? Optional.of(DEPLOYMENT) : Optional.empty();
        }
        boolean ours = type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) && !engine;
        return ours ? Optional.empty() : Optional.of(ANSWERS);
    }

    private static void refuse(HttpServletResponse response, DataSize limit) throws IOException {
        response.sendError(
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                "La requête est trop grosse\u00a0: " + limit.toMegabytes() + " Mo au plus.");
    }
}
