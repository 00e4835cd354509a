package fr.cadreia.review.process;

import fr.cadreia.dossier.Matter;
import fr.cadreia.dossier.matter.MatterNumbers;
import fr.cadreia.dossier.matter.MatterSource;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.kernel.form.Startable;
import fr.cadreia.people.Role;
import fr.cadreia.review.ReviewOpening;
import fr.cadreia.review.Reviews;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** One instance of {@code framework-review.bpmn} for each review, under the review's reference. */
@Component
class ReviewProcess implements Startable, MatterSource, ReviewOpening.Process {

    private static final String KEY = "framework-review";

    private final Reviews reviews;
    private final MatterNumbers numbers;
    private final RuntimeService runtime;
    private final AsApplication application;

    ReviewProcess(Reviews reviews, MatterNumbers numbers, @Lazy RuntimeService runtime, AsApplication application) {
        this.reviews = reviews;
        this.numbers = numbers;
        this.runtime = runtime;
        this.application = application;
    }

    @Override
    public String processKey() {
        return KEY;
    }

    @Override
    public Set<String> groups() {
        return Set.of(Role.COMMITTEE_CHAIR.id(), Role.COMMITTEE_SECRETARY.id());
    }

    @Override
    public String nextKey() {
        return numbers.next(Reviews.PREFIX);
    }

    @Override
    public Optional<Matter> find(String reference) {
        return reviews.find(reference).map(review -> review);
    }

    @Override
    public void start(String reference) {
        application.run(() -> runtime.startProcessInstanceByKey(KEY, reference));
    }
}
