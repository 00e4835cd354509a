package fr.cadreia.engine.config;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import fr.cadreia.engine.AskElsewhereException;
import fr.cadreia.engine.DeploymentRefusedException;
import fr.cadreia.engine.DeploymentWaitsException;
import fr.cadreia.kernel.ConcurrentChange;
import fr.cadreia.kernel.database.Unavailable;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.web.ComeAgain;
import fr.cadreia.kernel.web.ComeAgainException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.dto.ParseExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;
import org.glassfish.jersey.server.ParamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every REST application of the engine (the API and those of the web applications) our answers to failures in
 * place of the stock ones. Jersey finds it by its entry in {@code META-INF/services}.
 */
public final class RestFailures implements ForcedAutoDiscoverable {

    /** The priority before the engine's own mappers, which are for the same exceptions. */
    private static final int FIRST = 1;

    @Override
    public void configure(FeatureContext application) {
        application.register(new OfRest(), FIRST);
        application.register(new OfEngine(), FIRST);
        application.register(new OfJsonShape(), FIRST);
        application.register(new OfJsonText(), FIRST);
        application.register(new OfAnything(), FIRST);
    }

    private static final class OfRest implements ExceptionMapper<RestException> {
        @Override
        public Response toResponse(RestException failure) {
            return RestAnswer.to(failure);
        }
    }

    private static final class OfEngine implements ExceptionMapper<ProcessEngineException> {
        @Override
        public Response toResponse(ProcessEngineException failure) {
            return RestAnswer.to(failure);
        }
    }

    private static final class OfJsonShape implements ExceptionMapper<JsonMappingException> {
        @Override
        public Response toResponse(JsonMappingException failure) {
            return RestAnswer.to(failure);
        }
    }

    private static final class OfJsonText implements ExceptionMapper<JsonParseException> {
        @Override
        public Response toResponse(JsonParseException failure) {
            return RestAnswer.to(failure);
        }
    }

    private static final class OfAnything implements ExceptionMapper<Throwable> {
        @Override
        public Response toResponse(Throwable failure) {
            return RestAnswer.to(failure);
        }
    }

    /**
     * The answer to a client of the engine's API when something fails: {@code {"type", "message"}} and, for a refused
     * form, {@code "fields": [{"field", "label", "message"}]}, with {@code "mention"} and {@code "answerIn"} where the
     * sender is asked whether words are a person. The status tells whose fault it is. Types are those that the stock
     * API documents, or plain words; messages are French and never reveal how the application is built.
     */
    private static final class RestAnswer {

        private static final Logger LOG = LoggerFactory.getLogger(RestAnswer.class);
        private static final int UNAVAILABLE = 503;

        /** The code of standard SQL. */
        private static final String UNIQUE_VIOLATION = "23505";

        private static final ExceptionHandlerHelper STOCK = ExceptionHandlerHelper.getInstance();

        private RestAnswer() {}

        /** {@code {"type", "message", "fields": [{"field", "label", "message"}]}}. */
        static final class FieldsDto extends ExceptionDto {
            private final List<FieldError> fields;

            FieldsDto(List<FieldError> fields) {
                this.fields = fields;
            }

            public List<FieldError> getFields() {
                return fields;
            }
        }

        static Response to(Throwable failure) {
            Throwable cause =
                    failure instanceof RestException && failure.getCause() != null ? failure.getCause() : failure;
            if (failure instanceof WebApplicationException given
                    && given.getResponse().getStatus() < 400) {
                return given.getResponse();
            }
            int status = status(failure, cause);
            Optional<ComeAgain> later = ComeAgainException.in(failure);
            if (later.isPresent()) {
                LOG.debug("Demande remise à plus tard\u00a0: {}", later.get().words());
            } else if (status == UNAVAILABLE) {
                LOG.error(
                        "Demande sans suite, la base de données ne prend rien\u00a0: {}", Unavailable.reason(failure));
            } else if (status >= 500) {
                LOG.error("Une requête à l’API a échoué.", failure);
            }
            ExceptionDto body;
            if (cause instanceof FormRefusedException refused) {
                body = new FieldsDto(refused.fields());
                body.setMessage(refused.getMessage());
                body.setType("FormRefused");
            } else if (cause instanceof DeploymentRefusedException refused) {
                body = RefusedDeploymentDto.of(refused);
            } else if (cause instanceof DeploymentWaitsException) {
                body = new ExceptionDto();
                body.setMessage(cause.getMessage());
                body.setType("DeploymentWaits");
            } else {
                body = STOCK.fromException(failure);
                body.setMessage(message(cause, body.getMessage(), status));
                body.setType(RestWords.type(failure, status));
            }
            Response.ResponseBuilder answer =
                    Response.status(status).entity(body).type(MediaType.APPLICATION_JSON_TYPE);
            return status == UNAVAILABLE
                    ? answer.header(HttpHeaders.RETRY_AFTER, seconds(cause)).build()
                    : answer.build();
        }

        private static int seconds(Throwable cause) {
            return ComeAgainException.in(cause).map(ComeAgain::seconds).orElse(Unavailable.RETRY_SECONDS);
        }

        private static int status(Throwable failure, Throwable cause) {
            if (Unavailable.isIn(failure) || ComeAgainException.in(failure).isPresent()) {
                return UNAVAILABLE;
            }
            if (ConcurrentChange.isIn(failure)
                    || isThereAlready(failure)
                    || cause instanceof AskElsewhereException
                    || cause instanceof DeploymentWaitsException) {
                return 409;
            }
            if (cause instanceof FormRefusedException
                    || cause instanceof DeploymentRefusedException
                    || cause instanceof BadUserRequestException) {
                return 400;
            }
            if (failure instanceof ParamException && !(failure instanceof ParamException.PathParamException)) {
                return 400;
            }
            if (cause instanceof JsonProcessingException) {
                return cause instanceof InvalidDefinitionException || cause instanceof JsonGenerationException
                        ? 500
                        : 400;
            }
            int stock = STOCK.getStatus(failure).getStatusCode();
            if (stock < 500) {
                return stock;
            }
            if (cause instanceof NotFoundException) {
                return 404;
            }
            boolean clients = cause instanceof NullValueException
                    || cause instanceof NotValidException
                    || cause instanceof NotAllowedException
                    || isUnreadable(cause)
                    || cause instanceof RuntimeException && !isWithinCommand(cause);
            return clients ? 400 : stock;
        }

        /**
         * Tells whether the database refused to store the same thing twice; the engine takes that for a failure of its
         * own.
         */
        private static boolean isThereAlready(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                    return true;
                }
            }
            return false;
        }

        /** Tells whether the file is at fault: it is, when a deployer fails with it. */
        private static boolean isUnreadable(Throwable cause) {
            return !(cause instanceof ProcessEnginePersistenceException)
                    && passes(cause, "^org\\.camunda\\.bpm\\.engine\\.impl\\..*Deployer$");
        }

        /** Tells whether the failure came within a command: an earlier one comes from reading the request. */
        private static boolean isWithinCommand(Throwable cause) {
            return passes(cause, "^org\\.camunda\\.bpm\\.engine\\.impl\\.interceptor\\..*");
        }

        private static boolean passes(Throwable cause, String classes) {
            return Arrays.stream(cause.getStackTrace())
                    .anyMatch(frame -> frame.getClassName().matches(classes));
        }

        private static String message(Throwable cause, String given, int status) {
            if (Unavailable.isIn(cause)) {
                return Unavailable.WORDS;
            }
            Optional<ComeAgain> later = ComeAgainException.in(cause);
            if (later.isPresent()) {
                return later.get().words();
            }
            if (ConcurrentChange.isIn(cause)) {
                return ConcurrentChange.WORDS;
            }
            if (isThereAlready(cause)) {
                return "Cela existe déjà\u00a0: rien n’a été enregistré une seconde fois.";
            }
            if (cause instanceof JsonProcessingException json && status < 500) {
                JsonLocation at = json.getLocation();
                return "Le corps de la requête n’est pas le JSON attendu"
                        + (at == null ? "." : " (ligne " + at.getLineNr() + ", colonne " + at.getColumnNr() + ").");
            }
            if (cause instanceof ParamException parameter) {
                return "Le paramètre «\u00a0" + parameter.getParameterName() + "\u00a0» n’a pas la forme attendue.";
            }
            if (status < 500 && isOurs(cause)) {
                return cause.getMessage();
            }
            // Camunda Modeler shows it line by line.
            return cause instanceof ParseException ? given : RestWords.message(given, status);
        }

        /** Tells whether the message is ours, and so written for people already. */
        private static boolean isOurs(Throwable cause) {
            StackTraceElement[] trace = cause.getStackTrace();
            return cause instanceof ProcessEngineException
                    && trace.length > 0
                    && trace[0].getClassName().startsWith("fr.cadreia.");
        }

        /** {@code {"type", "message", "details": {file: {"errors": […]}}, "problems": […]}}; details are the engine's own format. */
        private static final class RefusedDeploymentDto extends ExceptionDto {

            private Object details;
            private List<?> problems = List.of();

            static RefusedDeploymentDto of(DeploymentRefusedException refused) {
                RefusedDeploymentDto dto = new RefusedDeploymentDto();
                dto.setType("ParseException");
                dto.setMessage(refused.getMessage());
                dto.details = ParseExceptionDto.fromException(refused).getDetails();
                dto.problems = refused.problems();
                return dto;
            }

            public Object getDetails() {
                return details;
            }

            public List<?> getProblems() {
                return problems;
            }
        }

        /** The words of an answer to a failure that nobody wrote for people. */
        private static final class RestWords {

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
            private static final Pattern JAVA = Pattern.compile(
                    "(?:[a-z]\\w*\\.)+[A-Z]\\w*|\\w+(?:Exception|Error|Dto|Impl|Cmd)\\b|^HTTP \\d{3}\\b");

            private RestWords() {}

            static String type(Throwable failure, int status) {
                String name = failure.getClass().getSimpleName();
                boolean stock = status < 500 && !(failure instanceof WebApplicationException);
                return stock && DOCUMENTED.contains(name)
                        ? name
                        : TYPES.getOrDefault(status, status < 500 ? "BadRequest" : "InternalError");
            }

            /**
             * Returns a French message, followed by the parts of the given message that name no class, for a reader who
             * can understand them.
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
    }
}
