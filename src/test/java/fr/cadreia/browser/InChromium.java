package fr.cadreia.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole application in a real browser. Ordinary work leaves no error in the console and no refused request. */
@Tag("browser")
@ExtendWith({NeedsChromium.class, OneChromium.class})
abstract class InChromium extends InApplication {

    /** The people of the story. */
    Cast cast;

    Screenshots screenshots;

    @BeforeEach
    void open(TestInfo test, Chromium chromium) {
        String story = test.getTestMethod().orElseThrow().getName();
        screenshots = new Screenshots(story);
        cast = new Cast(chromium, "http://localhost:" + port, screenshots);
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
