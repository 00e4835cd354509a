package fr.cadreia.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;
import org.slf4j.LoggerFactory;

/** The whole application in a real browser. Ordinary work leaves no error in the console and no refused request. */
@Tag("browser")
@ExtendWith({InChromium.NeedsChromium.class, InChromium.OneChromium.class})
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

    /** Without Chromium the stories are skipped, before anything starts; where all must be tested, they are not. */
    static final class NeedsChromium implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            boolean everything = Boolean.parseBoolean(System.getenv("CI"));
            if (everything || Chromium.find().isPresent()) {
                return ConditionEvaluationResult.enabled("");
            }
            LoggerFactory.getLogger(NeedsChromium.class)
                    .warn("{} skipped. {}", context.getDisplayName(), Chromium.MISSING);
            return ConditionEvaluationResult.disabled(Chromium.MISSING);
        }
    }

    /** Hands the same Chromium to every story, and ends it after the last one. */
    static final class OneChromium extends TypeBasedParameterResolver<Chromium> {

        @Override
        public Chromium resolveParameter(ParameterContext parameter, ExtensionContext story) {
            return story.getRoot()
                    .getStore(Namespace.create(OneChromium.class))
                    .getOrComputeIfAbsent(Chromium.class, type -> Chromium.launch(), Chromium.class);
        }
    }
}
