package fr.cadreia.operation;

import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.Step;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.notification.Mail;
import fr.cadreia.notification.Notifications;
import fr.cadreia.notification.Outbox;
import fr.cadreia.operation.Backlog.Jobs;
import fr.cadreia.operation.Backlog.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The work that waits: cases, tasks, jobs of the engine, mails. */
@Component
class WorkSeries {

    @Autowired
    void serve(
            Series series,
            Cases cases,
            Backlog engine,
            Outbox outbox,
            Notifications notifications,
            AuthorityClock clock) {
        Supplier<Map<String, Long>> open = Series.kept(() -> byStep(cases.openByStep()));
        series.gauge("cadre_cases", "Dossiers ouverts, par étape", "step", open);

        Supplier<Map<String, Tasks>> tasks = Series.kept(engine::tasks);
        series.gauge("cadre_tasks_open", "Tâches ouvertes, par processus", "process", of(tasks, Tasks::open));
        series.gauge(
                "cadre_tasks_late", "Tâches dont le jour est passé, par processus", "process", of(tasks, Tasks::late));
        series.gauge(
                "cadre_tasks_late_oldest_seconds",
                "Retard de la tâche la plus en retard, en secondes, par processus",
                "process",
                of(tasks, task -> age(task.oldestLate(), clock)));

        Supplier<Jobs> jobs = Series.kept(engine::jobs);
        series.gauge(
                "cadre_jobs_due",
                "Traitements du moteur dont l’heure est venue",
                () -> jobs.get().due());
        series.gauge(
                "cadre_jobs_due_oldest_seconds",
                "Retard du traitement qui attend depuis le plus longtemps, en secondes",
                () -> age(jobs.get().oldestDue(), clock));
        series.gauge(
                "cadre_jobs_failed",
                "Traitements du moteur arrêtés après leurs essais",
                () -> jobs.get().failed());
        series.gauge(
                "cadre_jobs_incidents",
                "Incidents ouverts du moteur",
                () -> jobs.get().incidents());
        series.gauge(
                "cadre_jobs_executor_active",
                "1 quand ce nœud exécute les traitements du moteur",
                () -> engine.isExecuting() ? 1 : 0);

        Supplier<Map<Mail.State, Long>> mails = Series.kept(outbox::counts);
        series.gauge(
                "cadre_mails",
                "Courriels, par état",
                "state",
                () -> Arrays.stream(Mail.State.values())
                        .collect(Collectors.toMap(
                                state -> state.name().toLowerCase(Locale.ROOT),
                                state -> mails.get().getOrDefault(state, 0L))));
        Supplier<Optional<Instant>> waiting = Series.kept(outbox::waitingSince);
        series.gauge(
                "cadre_mails_waiting_oldest_seconds",
                "Attente du plus ancien courriel à envoyer, en secondes",
                () -> age(waiting.get(), clock));
        series.gauge(
                "cadre_notifications_stuck",
                "Événements qui n’ont pas encore pu être annoncés",
                Series.kept(notifications::stuck));
    }

    /** Returns all steps, also those in which no case is: a series that comes and goes raises no alert. */
    private static Map<String, Long> byStep(Map<Step, Long> open) {
        return Arrays.stream(Step.values()).collect(Collectors.toMap(Step::code, step -> open.getOrDefault(step, 0L)));
    }

    private static <N extends Number> Supplier<Map<String, N>> of(
            Supplier<Map<String, Tasks>> tasks, Function<Tasks, N> value) {
        return () -> tasks.get().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, task -> value.apply(task.getValue())));
    }

    /** Returns the seconds since a moment; 0 where there is none. */
    static long age(Optional<Instant> since, AuthorityClock clock) {
        return since.map(moment ->
                        Math.max(0, Duration.between(moment, clock.now()).toSeconds()))
                .orElse(0L);
    }
}
