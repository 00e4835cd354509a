package fr.cadreia.crash;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * What the application said to have done, act by act; the thread that gets the fatal answer kills the application
 * before anything else happens.
 */
final class Acknowledged {

    /** A document that was added to a case. */
    record Upload(String reference, String name) {}

    private final Map<String, String> started = new HashMap<>();
    private final Map<String, String> claimed = new HashMap<>();
    private final Set<String> submitted = new HashSet<>();
    private final Set<Upload> uploaded = new HashSet<>();
    private final Set<String> twice = new HashSet<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private int asked;
    private int untilKill;
    private Runnable kill = () -> {};

    /**
     * @param after how many more acts, from 1
     * @return opens once it was killed
     */
    synchronized CountDownLatch killAfter(int after, Runnable toKill) {
        CountDownLatch killed = new CountDownLatch(1);
        asked = after;
        untilKill = after;
        kill = () -> {
            toKill.run();
            killed.countDown();
        };
        return killed;
    }

    /** @return whether something of each kind was acknowledged by then, now or earlier */
    boolean await(Collection<String> wanted, Duration most) throws InterruptedException {
        return awaits(() -> kinds.keySet().containsAll(wanted), most);
    }

    /** @return whether something was acknowledged by then since it was said when to kill */
    boolean awaitAnother(Duration most) throws InterruptedException {
        return awaits(() -> untilKill < asked, most);
    }

    private synchronized boolean awaits(BooleanSupplier reached, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (!reached.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    synchronized void started(String reference, String instance) {
        String before = started.putIfAbsent(reference, instance);
        if (before != null && !before.equals(instance)) {
            twice.add(reference);
        }
        count("start");
    }

    synchronized void claimed(String task, String account) {
        claimed.put(task, account);
        count("claim");
    }

    synchronized void submitted(String task, String form) {
        submitted.add(task);
        count(form.equals("vote") ? "vote" : "submit");
    }

    synchronized void uploaded(String reference, String name) {
        uploaded.add(new Upload(reference, name));
        count("upload");
    }

    private void count(String kind) {
        kinds.merge(kind, 1, Integer::sum);
        notifyAll();
        if (--untilKill == 0) {
            kill.run();
        }
    }

    /** How many acts of each kind. */
    synchronized Map<String, Integer> kinds() {
        return new TreeMap<>(kinds);
    }

    /** Reference to process instance. */
    synchronized Map<String, String> started() {
        return new HashMap<>(started);
    }

    /** Task to account. */
    synchronized Map<String, String> claimed() {
        return new HashMap<>(claimed);
    }

    /** Tasks. */
    synchronized Set<String> submitted() {
        return new HashSet<>(submitted);
    }

    synchronized Set<Upload> uploaded() {
        return new HashSet<>(uploaded);
    }

    /** References that two cases were given. */
    synchronized Set<String> twice() {
        return new HashSet<>(twice);
    }
}
