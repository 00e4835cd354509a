package fr.cadreia.kernel.web;

import fr.cadreia.kernel.LogFields;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Gives each request an id, which its answer and every line of the log about it carry: the one that a proxy sends in {@code
 * X-Request-Id}, or a new one where it sends none, or one that is no plain name. It stands before all filters, around the error
 * pages and what the server itself logs of a failure.
 */
@Component
class RequestIds implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String HEADER = "X-Request-Id";

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new Ids());
    }

    private static final class Ids extends ValveBase {

        private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

        Ids() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            String sent = request.getHeader(HEADER);
            String id = sent != null && PLAIN.matcher(sent).matches() ? sent : LogFields.newId();
            LogFields.onRequest(id);
            response.setHeader(HEADER, id);
            try {
                getNext().invoke(request, response);
                if (!response.isCommitted()) {
                    // An answer that was begun anew has lost it.
                    response.setHeader(HEADER, id);
                }
            } finally {
                LogFields.clear();
            }
        }
    }
}
