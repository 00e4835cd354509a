package fr.cadreia.demonstration.story;

import fr.cadreia.AppTest;
import fr.cadreia.H2InMemory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.test.context.TestPropertySource;

/** An application that plays the whole history of the demonstration, as at a first start. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AppTest
@Tag("own-engine")
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:valmont" + H2InMemory.OPTIONS,
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
@interface PlayedStory {}
