package fr.cadreia.operation;

import fr.cadreia.dossier.Matter;
import fr.cadreia.dossier.matter.Matters;
import fr.cadreia.engine.command.BusinessKeys;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.kernel.text.ShortText;
import fr.cadreia.kernel.time.AuthorityClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's jobs and tasks, by its own tables where all of them are counted. */
@Component
class EngineBacklog implements Backlog {

    private static final int LONGEST = 300;

    /** What is told in other words than those of the library that failed. */
    private static final Map<Pattern, String> PLAIN = new LinkedHashMap<>();

    /** Words of a library, which are English; what the application says of itself is French. */
    private static final Pattern OF_A_LIBRARY = Pattern.compile(
            "(?i)ENGINE-\\d|\\b(error|exception|cannot|could not|while|failed|null|invalid|unknown|no such|timed out)\\b");

    static {
        PLAIN.put(
                Pattern.compile("(?i)connection is not available|unable to acquire jdbc|connection refused|08\\d{3}"),
                "La base de données ne répondait pas.");
        PLAIN.put(Pattern.compile("(?i)no space left|disk full|53100"), "Le disque était plein.");
        PLAIN.put(
                Pattern.compile("(?i)unknown property used in expression: (\\S+?)\\.? .*|unknown property .*"),
                "Le diagramme nomme ce que l’application ne connaît pas\u00a0: redéployez un diagramme corrigé.");
        PLAIN.put(
                Pattern.compile("(?i)cannot find (task|activity)"),
                "Le diagramme ne connaît plus l’élément que ce traitement attend\u00a0: ouvrez le dossier pour voir où il en est.");
        PLAIN.put(
                Pattern.compile("(?i)optimisticlocking|was updated by another transaction"),
                "Une autre action touchait le même dossier au même moment.");
        PLAIN.put(Pattern.compile("(?i)outofmemory|java heap space"), "L’application n’avait plus assez de mémoire.");
    }

    private final JdbcClient jdbc;
    private final ProcessEngineConfigurationImpl engine;
    private final AuthorityClock clock;
    private final BusinessKeys references;
    private final Matters matters;
    private final AsApplication application;

    EngineBacklog(
            JdbcClient jdbc,
            @Lazy ProcessEngineConfigurationImpl engine,
            AuthorityClock clock,
            BusinessKeys references,
            Matters matters,
            AsApplication application) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.clock = clock;
        this.references = references;
        this.matters = matters;
        this.application = application;
    }

    @Override
    public Map<String, Tasks> tasks() {
        Map<String, Tasks> tasks = new HashMap<>();
        jdbc.sql("""
                        select definition.KEY_ as process, count(*) as open_tasks,
                            count(case when task.DUE_DATE_ < :now then 1 end) as late,
                            min(case when task.DUE_DATE_ < :now then task.DUE_DATE_ end) as oldest
                        from ACT_RU_TASK task join ACT_RE_PROCDEF definition on definition.ID_ = task.PROC_DEF_ID_
                        group by definition.KEY_""").param("now", Timestamp.from(clock.now())).query(row -> {
            tasks.put(
                    row.getString("process"),
                    new Tasks(row.getLong("open_tasks"), row.getLong("late"), moment(row, "oldest")));
        });
        return tasks;
    }

    @Override
    public Jobs jobs() {
        return jdbc.sql("""
                        select count(case when RETRIES_ > 0 then 1 end) as due,
                            min(case when RETRIES_ > 0 then coalesce(DUEDATE_, CREATE_TIME_) end) as oldest,
                            count(case when RETRIES_ = 0 then 1 end) as failed,
                            (select count(*) from ACT_RU_INCIDENT) as incidents
                        from ACT_RU_JOB where RETRIES_ = 0 or DUEDATE_ is null or DUEDATE_ <= :now""")
                .param("now", Timestamp.from(clock.now()))
                .query((row, number) -> new Jobs(
                        row.getLong("due"), moment(row, "oldest"), row.getLong("failed"), row.getLong("incidents")))
                .single();
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    @Override
    public boolean isExecuting() {
        return engine.getJobExecutor().isActive();
    }

    @Override
    public List<FailedJob> failed() {
        // One command: a job finds its element only within one.
        return application.call(() -> engine.getCommandExecutorTxRequired().execute(command -> stopped()));
    }

    private List<FailedJob> stopped() {
        Map<String, Instant> since = new HashMap<>();
        for (Incident incident : engine.getRuntimeService()
                .createIncidentQuery()
                .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                .list()) {
            since.put(
                    incident.getConfiguration(), incident.getIncidentTimestamp().toInstant());
        }
        return engine.getManagementService().createJobQuery().noRetriesLeft().list().stream()
                .map(job -> told((JobEntity) job, Optional.ofNullable(since.get(job.getId()))))
                .sorted(Comparator.comparing(job -> job.since().orElse(Instant.MAX)))
                .toList();
    }

    private FailedJob told(JobEntity job, Optional<Instant> since) {
        String reference = Optional.ofNullable(job.getProcessInstanceId())
                .flatMap(references::of)
                .orElse("");
        Optional<Matter> matter = reference.isEmpty() ? Optional.empty() : matters.find(reference);
        return new FailedJob(
                job.getId(),
                reference,
                matter.map(Matter::title).orElse(""),
                matter.map(Matter::page).orElse(""),
                element(job),
                failure(job.getExceptionMessage()),
                since);
    }

    /** Returns the name of the element at which the job stands, or its kind where it stands at none. */
    private String element(JobEntity job) {
        String id = job.getActivityId();
        if (id == null || job.getProcessDefinitionId() == null) {
            return job.getJobHandlerType();
        }
        return Optional.ofNullable(engine.getRepositoryService()
                        .getBpmnModelInstance(job.getProcessDefinitionId())
                        .<FlowElement>getModelElementById(id))
                .map(FlowElement::getName)
                .filter(name -> !name.isBlank())
                .map(name -> name.replaceAll("\\s+", " "))
                .orElse(id);
    }

    /** Returns the first line of what failed, in plain words where it is something that happens to every server. */
    static String failure(String message) {
        String first =
                message == null ? "" : message.lines().findFirst().orElse("").strip();
        if (first.isEmpty()) {
            return "L’application n’a pas dit pourquoi\u00a0: cherchez la référence du dossier dans son journal technique.";
        }
        return PLAIN.entrySet().stream()
                .filter(known -> known.getKey().matcher(first).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> OF_A_LIBRARY.matcher(first).find()
                        ? "Erreur technique, à transmettre à qui tient l’application\u00a0: «\u00a0"
                                + ShortText.whole(first, LONGEST) + "\u00a0»."
                        : ShortText.whole(first, LONGEST));
    }

    @Override
    public boolean retry(String id) {
        try {
            engine.getManagementService().setJobRetries(id, 1);
            return true;
        } catch (BadUserRequestException | AuthorizationException | OptimisticLockingException gone) {
            return false;
        }
    }
}
