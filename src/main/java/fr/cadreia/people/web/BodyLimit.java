package fr.cadreia.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
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
            // Its length is known only when it has been read.
            byte[] body = request.getInputStream().readNBytes((int) most + 1);
            if (body.length > most) {
                refuse(response, limit.get());
            } else {
                chain.doFilter(new Read(request, body), response);
            }
        }
    }

    private static Optional<DataSize> limit(HttpServletRequest request) {
        String type = request.getContentType() == null ? "" : request.getContentType();
        boolean engine = request.getServletPath().startsWith("/camunda/")
                || request.getServletPath().startsWith("/engine-rest/");
        if (type.startsWith("multipart/")) {
            return engine ? Optional.of(DEPLOYMENT) : Optional.empty();
        }
        boolean ours = type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) && !engine;
        return ours ? Optional.empty() : Optional.of(ANSWERS);
    }

    private static void refuse(HttpServletResponse response, DataSize limit) throws IOException {
        response.sendError(
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                "La requête est trop grosse : " + limit.toMegabytes() + " Mo au plus.");
    }

    /** A request whose body has been read already. */
    private static final class Read extends HttpServletRequestWrapper {

        private final byte[] body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("The body has been read at once.");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            Charset charset =
                    getCharacterEncoding() == null ? StandardCharsets.UTF_8 : Charset.forName(getCharacterEncoding());
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }
}
