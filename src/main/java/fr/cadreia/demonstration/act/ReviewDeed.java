package fr.cadreia.demonstration.act;

import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.StoryState;
import fr.cadreia.review.Reviews;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Notes the review of the framework that opened by itself when it was due. */
@Component
@Profile("demo")
class ReviewDeed extends NamedDeeds {

    private final Reviews reviews;

    ReviewDeed(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    Map<String, BiConsumer<Act, StoryState>> deeds() {
        return Map.of("review-is-due", this::isDue);
    }

    private void isDue(Act act, StoryState stage) {
        stage.isKnownAs(act.on(), reviews.open().orElseThrow().reference());
    }
}
