package fr.cadreia.demonstration;

import fr.cadreia.kernel.InspectionRound;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.Task;
import org.springframework.stereotype.Component;

/**
 * Runs the application's scheduled rounds (seals, mails, register), as often as they would run in the time that passes.
 */
@Component
@Profile("demo")
class ScheduledRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledRounds.class);

    private final ObjectProvider<ScheduledTaskHolder> scheduled;

    ScheduledRounds(ObjectProvider<ScheduledTaskHolder> scheduled) {
        this.scheduled = scheduled;
    }

    /** Begins a move of the clock from this moment on. */
    Passing from(Instant begin) {
        return new Passing(begin);
    }

    final class Passing {

        private final Instant begin;
        private final Map<Task, Instant> last = new HashMap<>();

        private Passing(Instant begin) {
            this.begin = begin;
        }

        /**
         * @return the result of the rounds whose interval has passed by now; inspections wait for the end of the move
         */
        PassageResult due(Instant now) {
            return run(now, false);
        }

        /** @return the result of all rounds, whatever their interval: none waits for the machine's own time */
        PassageResult all(Instant now) {
            return run(now, true);
        }

        private PassageResult run(Instant now, boolean all) {
            PassageResult work = PassageResult.NONE;
            Set<String> done = new HashSet<>();
            for (Task task : scheduled.stream()
                    .flatMap(holder -> holder.getScheduledTasks().stream())
                    .map(ScheduledTask::getTask)
                    // What inspects the journal comes last: what the others leave to be sealed is sealed by then.
                    .sorted(Comparator.comparing(ScheduledRounds::inspects))
                    .toList()) {
                if (all || isDue(task, now)) {
                    last.put(task, now);
                    // One that is done at several intervals is done once for all of them.
                    work = done.add(task.toString()) ? work.and(done(task)) : work;
                }
            }
            return work;
        }

        private boolean isDue(Task task, Instant now) {
            if (inspects(task)) {
                return false;
            }
            Duration interval = task instanceof IntervalTask again ? again.getIntervalDuration() : Duration.ofDays(1);
            return !last.getOrDefault(task, begin).plus(interval).isAfter(now);
        }
    }

    /**
     * Tells whether a task inspects the journal. Its runnable is wrapped, so the method that it calls is found by its
     * text.
     */
    private static boolean inspects(Task task) {
        String method = task.toString();
        int dot = method.lastIndexOf('.');
        try {
            return dot > 0
                    && Arrays.stream(Class.forName(method.substring(0, dot)).getDeclaredMethods())
                            .filter(found -> found.getName().equals(method.substring(dot + 1)))
                            .anyMatch(found -> found.isAnnotationPresent(InspectionRound.class));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static PassageResult done(Task task) {
        try {
            task.getRunnable().run();
            return new PassageResult(1, 0);
        } catch (RuntimeException e) {
            LOG.warn("Horloge\u00a0: {} a échoué.", task, e);
            return new PassageResult(0, 1);
        }
    }
}
