package fr.cadreia.verified;

import fr.cadreia.journal.seal.JournalProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Classes that share an application leave its journal to a later verification while it has grown little: verified after each
 * class, its first rows would be verified as often as there are classes. What waits is verified when the application is closed at the
 * latest; until then the build knows that it waits (see {@link ActsNoted}), and {@link EveryActVerifiedTest} fails where it
 * still does at the end.
 */
final class PostponedChecks {

    private final Map<ApplicationContext, Last> last = new HashMap<>();

    /** What was found when it was too late for a class to fail. */
    private final List<String> foundLate = new ArrayList<>();

    private final Optional<ActsNoted> build;

    /**
     * The last verification of an application.
     *
     * @param rows that its journal had then
     * @param since names of the classes that have run since
     */
    private record Last(long rows, List<String> since) {}

    /** @param build where the build keeps what waits; empty where there is none */
    PostponedChecks(Optional<ActsNoted> build) {
        this.build = build;
    }

    /** Whether the application was verified before, and has less than a quarter more rows since. */
    synchronized boolean canWait(ApplicationContext application) {
        Last before = last.get(application);
        return before != null
                && rows(application).filter(now -> 4 * now < 5 * before.rows()).isPresent();
    }

    synchronized void postpone(ApplicationContext application, String test) {
        last.get(application).since().add(test);
        note();
    }

    /** @return names of the classes that had waited for it */
    synchronized List<String> verified(ApplicationContext application, List<JournalProblem> found) {
        Last before = last.remove(application);
        rows(application)
                .filter(now -> found.isEmpty())
                .ifPresent(now -> last.put(application, new Last(now, new ArrayList<>())));
        note();
        return before == null ? List.of() : before.since();
    }

    /** An application is closed: what waits in it is verified now, too late for a class to fail. */
    synchronized void close(ApplicationContext application) {
        if (waits(application)) {
            List<JournalProblem> found = JournalVerified.problems(application);
            List<String> tests = last.get(application).since();
            found.forEach(problem -> foundLate.add(tests + ": " + problem.message()));
        }
        last.remove(application);
        note();
    }

    private boolean waits(ApplicationContext application) {
        return last.containsKey(application) && !last.get(application).since().isEmpty();
    }

    private void note() {
        List<String> waiting = new ArrayList<>(foundLate);
        last.values().forEach(before -> waiting.addAll(before.since()));
        build.ifPresent(noted -> noted.writeUnverified(ProcessHandle.current().pid(), waiting));
    }

    /** Empty for what stands for an application and has no database of its own. */
    private static Optional<Long> rows(ApplicationContext application) {
        return Optional.ofNullable(application.getBeanProvider(JdbcClient.class).getIfAvailable())
                .map(jdbc -> jdbc.sql("select count(*) from cadre_journal")
                        .query(Long.class)
                        .single());
    }
}
