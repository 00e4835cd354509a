package fr.cadreia.engine.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ContextResolver;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/**
 * Gives every REST application of the engine one mapper of JSON, made as the stock API makes its own: anew for each request,
 * with all that it finds out about classes. Jersey finds it by its entry in {@code META-INF/services}.
 */
public final class RestMapper implements ForcedAutoDiscoverable {

    /** Before the engine's own. */
    private static final int FIRST = 1;

    @Override
    public void configure(FeatureContext application) {
        application.register(new OneForAll(), FIRST);
    }

    @Produces(MediaType.APPLICATION_JSON)
    private static final class OneForAll implements ContextResolver<ObjectMapper> {

        private final ObjectMapper mapper = JacksonConfigurator.configureObjectMapper(new ObjectMapper());

        @Override
        public ObjectMapper getContext(Class<?> type) {
            return mapper;
        }
    }
}
