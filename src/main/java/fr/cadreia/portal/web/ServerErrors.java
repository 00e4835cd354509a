package fr.cadreia.portal.web;

import fr.cadreia.kernel.web.AnswerHeaders;
import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * The requests that the server itself refuses before any page can be shown: a request that is no HTTP, or an address it
 * cannot read.
 */
@Component
class ServerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="fr"><head><meta charset="utf-8"><title>%2$s</title></head>
            <body><h1>%1$d\u00a0: %2$s</h1>
            <p>%3$s</p></body></html>
            """;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> ((StandardHost) context.getParent()).setErrorReportValveClass(Report.class.getName()));
    }

    private static String page(int status) {
        return status < 500
                ? PAGE.formatted(
                        status,
                        "demande incorrecte",
                        "Le serveur n’a pas pu lire cette demande\u00a0: vérifiez l’adresse.")
                : PAGE.formatted(
                        status,
                        "une erreur est survenue",
                        "Réessayez dans un instant\u00a0; si l’erreur persiste, signalez-la à l’administration de l’application.");
    }

    /** The report; the server creates it, so it is public with a default constructor. */
    public static final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                AnswerHeaders.write(response);
                response.setContentType("text/html");
                response.setCharacterEncoding("utf-8");
                Writer page = response.getReporter();
                if (page != null) {
                    page.write(page(response.getStatus()));
                    response.finishResponse();
                }
            } catch (IOException e) {
                container.getLogger().debug("The client has gone", e);
            }
        }
    }
}
