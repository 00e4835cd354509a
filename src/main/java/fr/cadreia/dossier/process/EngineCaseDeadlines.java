package fr.cadreia.dossier.process;

import fr.cadreia.dossier.CaseDeadlines;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.process.PathTimers.NamedTimer;
import fr.cadreia.engine.config.AsApplication;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The timers of all cases, read as the application. */
@Component
class EngineCaseDeadlines implements CaseDeadlines {

    /** Of one timer. Each is asked for by itself: the reminders of thousands of tasks would push it out. */
    private static final int MOST = 20_000;

    private final ManagementService management;
    private final PathTimers timers;
    private final CaseInstances instances;
    private final Cases cases;
    private final AsApplication application;

    EngineCaseDeadlines(
            @Lazy ManagementService management,
            PathTimers timers,
            CaseInstances instances,
            Cases cases,
            AsApplication application) {
        this.management = management;
        this.timers = timers;
        this.instances = instances;
        this.cases = cases;
        this.application = application;
    }

    @Override
    public List<CaseDeadline> between(Instant from, Instant until) {
        return between(from, until, application.call(timers::elements));
    }

    @Override
    public List<CaseDeadline> between(Instant from, Instant until, Set<String> elements) {
        return application.call(() -> {
            List<NamedTimer> named = timers.named(elements.stream()
                    .flatMap(element -> jobs(element, from, until).stream())
                    .toList());
            Map<String, String> references = instances.references(
                    named.stream().map(NamedTimer::processInstance).collect(Collectors.toSet()));
            return named.stream()
                    .flatMap(timer -> deadline(timer, references.get(timer.processInstance())))
                    .sorted(Comparator.comparing(CaseDeadline::when))
                    .toList();
        });
    }

    private List<Job> jobs(String element, Instant from, Instant until) {
        return management
                .createJobQuery()
                .timers()
                .processDefinitionKey(CaseProcess.KEY)
                .activityId(element)
                .duedateHigherThan(Date.from(from))
                .duedateLowerThan(Date.from(until))
                .orderByJobDuedate()
                .asc()
                .listPage(0, MOST);
    }

    private Stream<CaseDeadline> deadline(NamedTimer timer, String reference) {
        return cases.find(reference).stream()
                .map(dossier -> new CaseDeadline(dossier, timer.element(), timer.name(), timer.when()));
    }
}
