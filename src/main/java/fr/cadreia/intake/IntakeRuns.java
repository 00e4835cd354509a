package fr.cadreia.intake;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.intake.IntakeBatch.TakenBack;
import fr.cadreia.intake.RowIntake.ReadRow;
import fr.cadreia.people.Person;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Works through batches in the background, two at a time on each node and each batch on one node alone. A run that is
 * interrupted leaves its rows pending: started again, it goes on with them. So does one that is taken back, with what it
 * opened.
 */
@Component
public class IntakeRuns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeRuns.class);

    /** The number of failures in a row after which the rows are not at fault. */
    private static final int FAILURES_IN_A_ROW = 10;

    /** Rows of one transaction: more gain little, and are held for longer. */
    private static final int AT_ONCE = 25;

    private final IntakeFields fields;
    private final IntakeBatches batches;
    private final RowIntake rows;
    private final CaseRecords records;
    /** The runs that this node runs, or is about to run. */
    private final Map<Long, CompletableFuture<Void>> running = new ConcurrentHashMap<>();

    /** The runs among them that are to begin once more: rows done by then are left alone. */
    private final Set<Long> again = ConcurrentHashMap.newKeySet();

    private final ExecutorService workers = Executors.newFixedThreadPool(2, work -> new Thread(work, "intake"));

    private volatile boolean stopping;

    IntakeRuns(IntakeFields fields, IntakeBatches batches, RowIntake rows, CaseRecords records) {
        this.fields = fields;
        this.batches = batches;
        this.rows = rows;
        this.records = records;
    }

    /** Goes on with a batch that somebody had stopped, too. While it runs already, it goes on doing so. */
    public void start(long batch) {
        batches.stopped(batch, "");
        launch(batch);
    }

    private void launch(long batch) {
        // Begun and ended one after the other: what is asked for between both is not forgotten.
        running.compute(batch, (id, run) -> {
            if (run != null) {
                // The run may be about to end, because somebody had stopped it.
                again.add(id);
                return run;
            }
            CompletableFuture<Void> done = new CompletableFuture<>();
            workers.execute(() -> work(id, done));
            return done;
        });
    }

    private void work(long batch, CompletableFuture<Void> done) {
        try {
            runAlone(batches.find(batch).orElseThrow());
        } catch (RuntimeException e) {
            LOG.error("La reprise {} s’est interrompue", batch, e);
        } finally {
            try {
                if (ended(batch) && !stopping && !isStopped(batch)) {
                    launch(batch);
                }
            } finally {
                done.complete(null);
            }
        }
    }

    /** @return whether it is to begin once more */
    private boolean ended(long batch) {
        AtomicBoolean more = new AtomicBoolean();
        running.compute(batch, (id, run) -> {
            more.set(again.remove(id));
            return null;
        });
        return more.get();
    }

    private boolean isStopped(long batch) {
        return batches.find(batch).filter(found -> found.stoppedBy().isEmpty()).isEmpty();
    }

    /** Tells whether a run is under way, here or on another node. */
    public boolean isRunning(long batch) {
        return running.containsKey(batch) || batches.isRunning(batch);
    }

    /** @return whether the batch's run ended within so many seconds; of one on another node, whether it is over */
    public boolean await(long batch, int seconds) {
        CompletableFuture<Void> done = running.get(batch);
        try {
            if (done != null) {
                done.get(seconds, TimeUnit.SECONDS);
            }
            return !batches.isRunning(batch);
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Stops a run: the rows in hand are finished, the others stay pending until somebody lets the run go on. Does
     * nothing when the run is over.
     *
     * @param by account id of the person who stops it
     */
    public void stop(long batch, String by) {
        if (isRunning(batch)) {
            batches.stopped(batch, by);
        }
    }

    private void runAlone(IntakeBatch batch) {
        String run = UUID.randomUUID().toString();
        if (batches.beginRun(batch.id(), run)) {
            try {
                run(batch, run);
            } finally {
                batches.endRun(batch.id(), run);
            }
        }
    }

    private void run(IntakeBatch batch, String run) {
        if (batch.takenBack().isPresent()) {
            takeBack(batch, run, batch.takenBack().get());
            return;
        }
        RowReader reader = new RowReader(batch.mapping(), fields.all(), fields.form(), records.today());
        RowIntake.Memory memory = rows.begin(batch);
        int failures = 0;
        int last = 0;
        while (!stopping && failures < FAILURES_IN_A_ROW && batches.continueRun(batch.id(), run)) {
            List<ReadRow> some = batches.pending(batch.id(), last, AT_ONCE).stream()
                    .map(row -> new ReadRow(row, reader.read(row)))
                    .toList();
            if (some.isEmpty()) {
                return;
            }
            last = some.get(some.size() - 1).number();
            failures = take(batch, run, some, memory, failures);
        }
    }

    private void takeBack(IntakeBatch batch, String run, TakenBack said) {
        Person person = records.people().get(said.by());
        int last = 0;
        int failures = 0;
        while (!stopping && failures < FAILURES_IN_A_ROW && batches.continueRun(batch.id(), run)) {
            // After a failure one by one, so that one case holds up no other.
            Map<Integer, String> some = batches.toTakeBack(batch.id(), last, failures == 0 ? AT_ONCE : 1);
            if (some.isEmpty()) {
                return;
            }
            int end = Collections.max(some.keySet());
            try {
                rows.takeBack(batch, some, person, said.reason());
                failures = 0;
                last = end;
            } catch (RuntimeException e) {
                failures++;
                LOG.error("Reprise {}, annulation jusqu’à la ligne {}\u00a0: elle reste à faire", batch.id(), end, e);
                last = some.size() == 1 ? end : last;
            }
        }
    }

    /** @return failures in a row */
    private int take(IntakeBatch batch, String run, List<ReadRow> some, RowIntake.Memory memory, int before) {
        try {
            rows.take(batch, some, memory);
            return 0;
        } catch (RuntimeException e) {
            LOG.warn(
                    "Reprise {}, lignes {} à {}\u00a0: une à une",
                    batch.id(),
                    some.get(0).number(),
                    some.get(some.size() - 1).number(),
                    e);
        }
        int failures = before;
        for (ReadRow one : some) {
            if (failures == FAILURES_IN_A_ROW || !batches.continueRun(batch.id(), run)) {
                return failures;
            }
            try {
                rows.take(batch, List.of(one), memory);
                failures = 0;
            } catch (RuntimeException e) {
                failures++;
                LOG.error("Reprise {}, ligne {}\u00a0: elle reste à traiter", batch.id(), one.number(), e);
            }
        }
        return failures;
    }

    /** Stops the runs of this node: the rows in hand are finished, the others stay pending. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        workers.shutdown();
        if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("Une reprise ne s’est pas arrêtée à temps\u00a0; ses lignes restent à traiter");
        }
    }
}
