package fr.cadreia.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.TestClock;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ContextResolver;
import java.time.Duration;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.spi.ContextResolvers;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;

class EngineSettingsTest {

    /** As Jersey answers the engine's API, which has a resolver of its own. */
    private final ContextResolver<ObjectMapper> resolver = new ApplicationHandler(
                    new ResourceConfig(CamundaRestResources.getConfigurationClasses())
                            .property("contextConfig", new StaticApplicationContext()))
            .getInjectionManager()
            .getInstance(ContextResolvers.class)
            .resolve(ObjectMapper.class, MediaType.APPLICATION_JSON_TYPE);

    @Test
    void theApplicationsClockIsMovedWithTheEngines() {
        TestClock.ahead(Duration.ofDays(40));

        assertThat(EngineSettings.authorityClock().today())
                .isEqualTo(TestClock.today().plusDays(40));
    }

    @Test
    void allRequestsShareOneMapper() {
        ObjectMapper mapper = resolver.getContext(Object.class);

        assertThat(resolver.getContext(String.class)).isSameAs(mapper);
    }

    @Test
    void datesAreWrittenAsTheStockApiWritesThem() {
        ObjectMapper stock = new JacksonConfigurator().getContext(Object.class);

        assertThat(resolver.getContext(Object.class).getDateFormat()).isEqualTo(stock.getDateFormat());
    }
}
