package fr.cadreia.engine.config;

import fr.cadreia.kernel.web.ComeAgain;
import jakarta.ws.rs.WebApplicationException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of an answer to a failure that nobody wrote for people. */
final class RestWords {

    private static final Map<Integer, String> TYPES = Map.of(
            400, "BadRequest",
            401, "Unauthorized",
            403, "Forbidden",
            404, "NotFound",
            405, "MethodNotAllowed",
            406, "NotAcceptable",
            409, "Conflict",
            415, "UnsupportedMediaType",
            503, ComeAgain.TYPE);

    private static final Map<Integer, String> MESSAGES = Map.of(
            400, "La requête n’est pas comprise\u00a0: vérifiez ses paramètres et son corps",
            401, "Connectez-vous",
            403, "Cette action ne vous est pas permise",
            404, "Rien n’existe à cette adresse, ou plus rien",
            405, "Cette adresse n’accepte pas cette méthode HTTP",
            406, "Aucune des formes demandées (Accept) n’est disponible",
            415, "Ce type de contenu (Content-Type) n’est pas accepté à cette adresse");

    private static final String FAILED =
            "Une erreur est survenue et rien n’a été enregistré\u00a0: réessayez dans un instant\u00a0; "
                    + "si elle persiste, signalez-la à l’administration de l’application avec l’heure.";

    /** Types that the stock API documents and that its clients look for. */
    private static final Set<String> DOCUMENTED =
            Set.of("AuthorizationException", "ParseException", "InvalidRequestException", "RestException");

    /** A qualified name of a class, or what only names of classes end with. */
    private static final Pattern JAVA =
            Pattern.compile("(?:[a-z]\\w*\\.)+[A-Z]\\w*|\\w+(?:Exception|Error|Dto|Impl|Cmd)\\b|^HTTP \\d{3}\\b");

    private RestWords() {}

    static String type(Throwable failure, int status) {
        String name = failure.getClass().getSimpleName();
        boolean stock = status < 500 && !(failure instanceof WebApplicationException);
        return stock && DOCUMENTED.contains(name)
                ? name
                : TYPES.getOrDefault(status, status < 500 ? "BadRequest" : "InternalError");
    }

    /**
     * Returns a French message, followed by the parts of the given message that name no class, for a reader who can
     * understand them.
     */
    static String message(String given, int status) {
        if (status >= 500) {
            return FAILED;
        }
        String detail = Arrays.stream((given == null ? "" : given).split(": |\\R"))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !JAVA.matcher(part).find())
                .collect(Collectors.joining("\u00a0: "));
        return MESSAGES.getOrDefault(status, "La requête ne peut pas aboutir")
                + (detail.isEmpty() ? "." : " (" + detail.replaceAll("\\.$", "") + ").");
    }
}
