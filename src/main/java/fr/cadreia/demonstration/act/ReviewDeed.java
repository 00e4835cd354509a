package fr.cadreia.demonstration.act;

import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.Deed;
import fr.cadreia.demonstration.story.Stage;
import fr.cadreia.review.Reviews;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The yearly review of the framework, which nobody has to ask for. */
@Component
@Profile("demo")
class ReviewDeed implements Deed {

    private final Reviews reviews;

    ReviewDeed(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public boolean isCalled(String what) {
        return what.equals("review-is-due");
    }

    @Override
    public void play(Act act, Stage stage) {
        stage.isKnownAs(act.on(), reviews.open().orElseThrow().reference());
    }
}
