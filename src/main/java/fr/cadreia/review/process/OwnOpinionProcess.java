package fr.cadreia.review.process;

import fr.cadreia.dossier.Matter;
import fr.cadreia.dossier.matter.MatterNumbers;
import fr.cadreia.dossier.matter.MatterSource;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.kernel.form.Startable;
import fr.cadreia.people.Role;
import fr.cadreia.review.OwnInitiative;
import fr.cadreia.review.OwnOpinions;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** One instance of {@code own-opinion.bpmn} for each opinion, under the opinion's reference. */
@Component
class OwnOpinionProcess implements Startable, MatterSource, OwnInitiative.Process {

    private static final String KEY = "own-opinion";

    private final OwnOpinions opinions;
    private final MatterNumbers numbers;
    private final RuntimeService runtime;
    private final AsApplication application;

    OwnOpinionProcess(
            OwnOpinions opinions, MatterNumbers numbers, @Lazy RuntimeService runtime, AsApplication application) {
        this.opinions = opinions;
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
        return Set.of(Role.DEVELOPMENT_COUNCIL.id());
    }

    @Override
    public String nextKey() {
        return numbers.next(OwnOpinions.PREFIX);
    }

    @Override
    public Optional<Matter> find(String reference) {
        return opinions.find(reference).map(opinion -> opinion);
    }

    @Override
    public void start(String reference) {
        application.run(() -> runtime.startProcessInstanceByKey(KEY, reference));
    }
}
