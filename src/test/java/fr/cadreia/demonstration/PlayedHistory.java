package fr.cadreia.demonstration;

import fr.cadreia.AppTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.test.context.TestPropertySource;

/** An application of its own that plays the whole history of the demonstration, once for all tests that ask for it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AppTest
@Tag("own-engine")
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:valmont;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512",
            "cadre.demo=valmont",
            "cadre.framework.settings.light-trial-days=30",
            "cadre.framework.settings.trial-months-risk-2=3",
            "cadre.framework.settings.trial-months-risk-3=4",
            "cadre.framework.settings.trial-months-risk-4=6",
            "cadre.framework.settings.extension-months=1",
            "cadre.framework.settings.real-use-percent=50",
            "cadre.framework.settings.observation-months=1",
            "cadre.framework.settings.observation-months-risk-3=2"
        })
@interface PlayedHistory {}
