package fr.cadreia.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.AppTest;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole application in a real browser. Ordinary work leaves no error in the console and no refused request. */
@AppTest
@Tag("browser")
@ExtendWith({NeedsChromium.class, OneChromium.class})
abstract class InChromium {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    /** The people of the story. */
    Cast cast;

    Screenshots screenshots;

    @BeforeEach
    void open(TestInfo test, Chromium chromium) {
        String story = test.getTestMethod().orElseThrow().getName();
        screenshots = new Screenshots(story);
        cast = new Cast(chromium, "http://localhost:" + port, screenshots);
    }

    /** A case that people bring forward over the engine's REST API, where the browser is not what matters. */
    Story story(String account, String title) {
        return Story.opened(new EngineClient(port), engine, account, title);
    }

    /** A process outside a case that an account starts. */
    Story running(String process, String reference) {
        return Story.of(new EngineClient(port), engine, process, reference);
    }

    Story started(String process, String account, Object... answers) {
        return Story.started(new EngineClient(port), engine, process, account, answers);
    }

    @RegisterExtension
    AfterTestExecutionCallback failed =
            story -> story.getExecutionException().ifPresent(failure -> cast.pictureFailed());

    @AfterEach
    void everybodyLeaves() {
        cast.leave();
        assertThat(cast.complaints()).as("what the browser complained about").isEmpty();
    }
}
