package fr.cadreia.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.mock.env.MockEnvironment;

class AuthorityZoneTest {

    private final TimeZone before = TimeZone.getDefault();

    @AfterEach
    void restore() {
        TimeZone.setDefault(before);
    }

    @Test
    void theDaysAreThoseOfTheAuthorityOnAServerThatRunsOnAnotherTime() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));

        set("Indian/Reunion");

        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Indian/Reunion"));
    }

    @Test
    void theShippedConfigurationIsRead() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));

        SpringApplication application = new SpringApplication(Object.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.run().close();

        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Europe/Paris"));
    }

    @Test
    void anUnknownZoneIsRefusedWithAnExample() {
        assertThatThrownBy(() -> set("Paris"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "cadre.zone\u00a0: «\u00a0Paris\u00a0» n’est pas un fuseau horaire\u00a0; écrivez par exemple Europe/Paris.");
        assertThat(TimeZone.getDefault()).isEqualTo(before);
    }

    private void set(String zone) {
        new AuthorityZone()
                .postProcessEnvironment(
                        new MockEnvironment().withProperty("cadre.zone", zone), new SpringApplication());
    }
}
