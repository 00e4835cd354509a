package fr.cadreia.dossier.process;

import fr.cadreia.dossier.CaseDiagrams;
import fr.cadreia.dossier.CaseProgress;
import fr.cadreia.dossier.CaseProgress.Deadline;
import fr.cadreia.dossier.CaseProgress.Passage;
import fr.cadreia.dossier.Step;
import fr.cadreia.engine.config.AsApplication;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds the place of a case from the engine's history and its timers, read as the application. */
@Component
class EngineCaseDiagrams implements CaseDiagrams {

    private final HistoryService history;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final PathDiagrams diagrams;
    private final PathTimers timers;
    private final CaseTasks tasks;
    private final AsApplication application;

    EngineCaseDiagrams(
            @Lazy HistoryService history,
            @Lazy RuntimeService runtime,
            @Lazy ManagementService management,
            @Lazy RepositoryService repository,
            PathDiagrams diagrams,
            PathTimers timers,
            CaseTasks tasks,
            AsApplication application) {
        this.history = history;
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.diagrams = diagrams;
        this.timers = timers;
        this.tasks = tasks;
        this.application = application;
    }

    @Override
    public CaseProgress progress(String reference) {
        return application.call(() ->
                process(reference).map(process -> progress(reference, process)).orElse(CaseProgress.NONE));
    }

    @Override
    public Optional<String> drawing(String reference) {
        return application.call(() ->
                process(reference).map(process -> text(repository.getProcessModel(process.getProcessDefinitionId()))));
    }

    private Optional<HistoricProcessInstance> process(String reference) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(CaseProcess.KEY)
                .processInstanceBusinessKey(reference)
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    private CaseProgress progress(String reference, HistoricProcessInstance process) {
        PathDiagrams.Diagram diagram = diagrams.get(process.getProcessDefinitionId());
        Set<String> active = new LinkedHashSet<>();
        Set<String> done = new LinkedHashSet<>();
        List<Passage> passages = new ArrayList<>();
        for (HistoricActivityInstance activity : activities(process.getId())) {
            boolean ended = activity.getEndTime() != null;
            if (activity.isCanceled()) {
                continue;
            }
            (ended ? done : active).add(activity.getActivityId());
            Step step = diagram.steps().get(activity.getActivityId());
            if (step != null) {
                passages.add(new Passage(step, ended));
            }
        }
        done.removeAll(active);
        boolean awaits = runtime.createEventSubscriptionQuery()
                        .processInstanceId(process.getId())
                        .eventType("message")
                        .eventName(EngineCaseMoves.REASSESSMENT_REQUESTED)
                        .count()
                > 0;
        return new CaseProgress(active, done, tasks.of(reference), deadlines(process), passages, awaits);
    }

    private List<HistoricActivityInstance> activities(String processInstanceId) {
        return WholeLists.of(history.createHistoricActivityInstanceQuery()
                .processInstanceId(processInstanceId)
                .orderPartiallyByOccurrence()
                .asc());
    }

    private List<Deadline> deadlines(HistoricProcessInstance process) {
        List<Job> jobs = WholeLists.of(
                management.createJobQuery().processInstanceId(process.getId()).timers());
        return timers.named(jobs).stream()
                .sorted(Comparator.comparing(Deadline::when))
                .toList();
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
