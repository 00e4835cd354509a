package fr.cadreia.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.TestClock;
import fr.cadreia.kernel.StartRefusedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ContextResolver;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.spi.ContextResolvers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

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

    /** A newer engine is refused, however its version is written; tables of another schema are nobody's business. */
    @ParameterizedTest
    @CsvSource({"7.100.1-ee, true", "7.100.0, true", "7.2.0-ee, false", "7.2, false", "inconnue, false"})
    void onlyANewerEngineIsRefused(String version, boolean refused) {
        DataSource database = database();
        JdbcClient.create(database)
                .sql("create table ACT_GE_SCHEMA_LOG as select cast('" + version + "' as varchar) as VERSION_")
                .update();

        if (refused) {
            assertThatThrownBy(() -> EngineSettings.refuseNewer(database))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("moteur 7.100");
        } else {
            assertThatCode(() -> EngineSettings.refuseNewer(database)).doesNotThrowAnyException();
        }
    }

    @Test
    void theEngineOfAnotherSchemaIsNotOurs() {
        DataSource database = database();
        JdbcClient.create(database).sql("create schema other").update();
        JdbcClient.create(database)
                .sql("create table other.ACT_GE_SCHEMA_LOG as select '7.100.0' as VERSION_")
                .update();

        assertThatCode(() -> EngineSettings.refuseNewer(database)).doesNotThrowAnyException();
    }

    private static DataSource database() {
        return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
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
