package fr.cadreia.engine.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ContextResolver;
import org.camunda.bpm.engine.rest.dto.AbstractSearchQueryDto;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/**
 * Gives the REST applications of the engine (the API and those of the web applications) a mapper of JSON that is made once.
 * The stock one is made anew for each request and forgets what it has found out about classes. Jersey finds this class by
 * its entry in {@code META-INF/services}. It refuses a name that stands twice in an object, instead of taking the last one,
 * and in a query a property that the query does not know: without a misspelt condition it would find everything.
 */
public final class RestMapper implements ForcedAutoDiscoverable {

    /** The priority before the engine's own. */
    private static final int FIRST = 1;

    @Override
    public void configure(FeatureContext application) {
        application.register(new SharedMapper(), FIRST);
    }

    @Produces(MediaType.APPLICATION_JSON)
    private static final class SharedMapper implements ContextResolver<ObjectMapper> {

        private static final ObjectMapper MAPPER = JacksonConfigurator.configureObjectMapper(new ObjectMapper())
                .configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
        private static final ObjectMapper QUERIES =
                MAPPER.copy().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);

        @Override
        public ObjectMapper getContext(Class<?> type) {
            return AbstractSearchQueryDto.class.isAssignableFrom(type) ? QUERIES : MAPPER;
        }
    }
}
