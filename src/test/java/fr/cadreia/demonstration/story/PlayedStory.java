package fr.cadreia.demonstration.story;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.cadreia.AppTest;
import fr.cadreia.H2InMemory;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Import;
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
@Import(PlayedStory.ErrorLines.class)
@interface PlayedStory {

    /** The lines of the log that say an error, from the moment at which the application made its beans. */
    final class ErrorLines {

        private final ListAppender<ILoggingEvent> lines = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent line) {
                if (line.getLevel().isGreaterOrEqual(Level.ERROR)) {
                    super.append(line);
                }
            }
        };

        ErrorLines() {
            lines.start();
            ((LoggerContext) LoggerFactory.getILoggerFactory())
                    .getLogger(Logger.ROOT_LOGGER_NAME)
                    .addAppender(lines);
        }

        List<String> lines() {
            return List.copyOf(lines.list).stream()
                    .map(line -> line.getLoggerName() + ": " + line.getFormattedMessage())
                    .toList();
        }

        void forget() {
            lines.list.clear();
        }
    }
}
