package fr.cadreia.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
 * Refuses a body that no client needs (413) before anything reads it. There are limits for JSON and the engine's own
 * forms, for the files of a deployment, and for uploads. The server would otherwise give up on a form that is too big,
 * together with its protection against forged requests, and answer that access is denied.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit extends OncePerRequestFilter {

    private static final Limit ANSWERS = Limit.of(2);
    private static final Limit DEPLOYMENT = Limit.of(20);

    /**
     * The limit of a document, with room for the data around the file; below spring.servlet.multipart.max-request-size.
     */
    private static final Limit DOCUMENT = new Limit(
            DataSize.ofKilobytes(20 * 1024 + 512),
            "Le document dépasse 20 Mo\u00a0: réduisez-le ou déposez-en un extrait.");

    /** The limit of an inventory, with a long mapping. */
    private static final Limit INVENTORY =
            new Limit(DataSize.ofMegabytes(21), "Le fichier dépasse 20 Mo\u00a0: découpez-le.");

    /** @param refusal French */
    private record Limit(DataSize most, String refusal) {

        /**
         * Tells whether it is the limit of an upload: the server itself reads an upload, and measures one that does not
         * say how long it is.
         */
        boolean isOfUpload() {
            return this == DOCUMENT || this == INVENTORY;
        }

        static Limit of(int megabytes) {
            return new Limit(
                    DataSize.ofMegabytes(megabytes), "La requête est trop grosse\u00a0: " + megabytes + " Mo au plus.");
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Limit> limit = limit(request);
        if (limit.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getContentLengthLong() > limit.get().most().toBytes()) {
            refuse(response, limit.get());
        } else if (request.getContentLengthLong() >= 0 || limit.get().isOfUpload()) {
            chain.doFilter(request, response);
        } else {
            measured(request, response, chain, limit.get());
        }
    }

    /**
     * Measures a body whose length is known only when it has been read: into a file, since many may send such a body
     * together.
     */
    private static void measured(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Limit limit)
            throws ServletException, IOException {
        Path body = Files.createTempFile("body", ".part");
        try {
            long read;
            try (OutputStream out = Files.newOutputStream(body)) {
                read = StreamUtils.copyRange(
                        request.getInputStream(), out, 0, limit.most().toBytes());
            }
            if (read > limit.most().toBytes()) {
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

    private static Optional<Limit> limit(HttpServletRequest request) {
        String type = request.getContentType() == null ? "" : request.getContentType();
        boolean engine = RequestPath.isEngine(request);
        if (type.startsWith("multipart/")) {
            return engine ? Optional.of(DEPLOYMENT) : upload(request.getServletPath());
        }
        boolean ours = type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) && !engine;
        return ours ? Optional.empty() : Optional.of(ANSWERS);
    }

    private static Optional<Limit> upload(String path) {
        if (path.startsWith("/dossiers/") || path.startsWith("/comite/") || path.startsWith("/api/committee/")) {
            return Optional.of(DOCUMENT);
        }
        return path.startsWith("/reprise") || path.startsWith("/api/intake")
                ? Optional.of(INVENTORY)
                : Optional.empty();
    }

    private static void refuse(HttpServletResponse response, Limit limit) throws IOException {
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, limit.refusal());
    }

    /** A request whose body has been read already, and is kept elsewhere. */
    private static final class ReadRequest extends HttpServletRequestWrapper {

        private final InputStream body;

        ReadRequest(HttpServletRequest request, InputStream body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public int read() throws IOException {
                    return body.read();
                }

                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    return body.read(target, offset, length);
                }

                @Override
                public int available() throws IOException {
                    return body.available();
                }

                @Override
                public boolean isFinished() {
                    try {
                        return body.available() == 0;
                    } catch (IOException closed) {
                        return true;
                    }
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
