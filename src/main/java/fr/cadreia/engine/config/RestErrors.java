package fr.cadreia.engine.config;

import fr.cadreia.engine.DeploymentRefusedException;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.FormRefusedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.springframework.stereotype.Component;

/** The engine's REST API, with the list of refused fields in the answer to a refused form. */
@Component
@jakarta.ws.rs.ApplicationPath("/engine-rest")
class RestErrors extends CamundaJerseyResourceConfig {

    private static final Set<Class<?>> REPLACED =
            Set.of(RestExceptionHandler.class, ProcessEngineExceptionHandler.class);

    @Override
    protected void registerCamundaRestResources() {
        registerClasses(CamundaRestResources.getResourceClasses());
        CamundaRestResources.getConfigurationClasses().stream()
                .filter(type -> !REPLACED.contains(type))
                .forEach(this::register);
        register(JacksonFeature.class);
        register(new WrappedRefusal());
        register(new PlainRefusal());
        register(new Incomplete());
    }

    /** {@code {"type", "message", "fields": [{"field", "label", "message"}]}}. */
    static final class FieldsDto extends ExceptionDto {
        private List<FieldError> fields = List.of();

        public List<FieldError> getFields() {
            return fields;
        }
    }

    /** Some of the engine's resources wrap a refusal, others let it through. */
    private static final class WrappedRefusal implements ExceptionMapper<RestException> {

        @Override
        public Response toResponse(RestException exception) {
            return answer(exception, exception.getCause());
        }
    }

    private static final class PlainRefusal implements ExceptionMapper<ProcessEngineException> {

        @Override
        public Response toResponse(ProcessEngineException exception) {
            return answer(exception, exception);
        }
    }

    /** The engine's REST layer reads what a client left out without looking. */
    private static final class Incomplete implements ExceptionMapper<NullPointerException> {

        @Override
        public Response toResponse(NullPointerException exception) {
            StackTraceElement[] trace = exception.getStackTrace();
            return trace.length > 0 && trace[0].getClassName().startsWith("org.camunda.bpm.engine.rest.")
                    ? plain(Response.Status.BAD_REQUEST, "BadRequest", "La requête est incomplète.")
                    : ExceptionHandlerHelper.getInstance().getResponse(exception);
        }
    }

    private static Response answer(Exception exception, Throwable cause) {
        if (cause instanceof OptimisticLockingException) {
            return plain(
                    Response.Status.CONFLICT,
                    "Conflict",
                    "Quelqu'un vient d'agir sur cette tâche ou ce dossier : rechargez la page, puis recommencez.");
        }
        if (cause instanceof DeploymentRefusedException refused) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(RefusedDeploymentDto.of(refused))
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        if (cause instanceof BadUserRequestException) {
            return plain(Response.Status.BAD_REQUEST, "BadRequest", cause.getMessage());
        }
        if (!(cause instanceof FormRefusedException refused)) {
            return ExceptionHandlerHelper.getInstance().getResponse(exception);
        }
        FieldsDto body = new FieldsDto();
        body.setType("FormRefused");
        body.setMessage(refused.getMessage());
        body.fields = refused.fields();
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(body)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static Response plain(Response.Status status, String type, String message) {
        ExceptionDto body = new ExceptionDto();
        body.setType(type);
        body.setMessage(message);
        return Response.status(status)
                .entity(body)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
