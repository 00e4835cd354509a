package fr.cadreia.engine.config;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

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
}
