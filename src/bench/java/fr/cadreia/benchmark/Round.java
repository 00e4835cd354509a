package fr.cadreia.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Some clients that played cases at the same time.
 *
 * @param cases of all clients together
 * @param nanos from the first request to the last answer
 */
record Round(int cases, long nanos, MeasuredApplication.Usage usage, Latencies latencies) {

    private static final String PROPOSER = "agent";

    /** @param each cases of a client */
    static Round play(MeasuredApplication application, int clients, int each) throws InterruptedException {
        Latencies latencies = new Latencies();
        List<Callable<Void>> all = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            LightCase player = new LightCase(application, latencies);
            all.add(() -> {
                for (int number = 0; number < each; number++) {
                    player.play(PROPOSER);
                }
                return null;
            });
        }
        MeasuredApplication.Usage before = application.usage();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long begun = System.nanoTime();
        try {
            for (Future<Void> done : threads.invokeAll(all)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A case could not be played", e.getCause());
        } finally {
            threads.shutdownNow();
        }
        long nanos = System.nanoTime() - begun;
        return new Round(clients * each, nanos, application.usage().since(before), latencies);
    }

    /** Cases a second. */
    double rate() {
        return cases / (nanos / 1e9);
    }
}
