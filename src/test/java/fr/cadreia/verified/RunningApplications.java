package fr.cadreia.verified;

import fr.cadreia.journal.seal.JournalArchive;
import fr.cadreia.journal.seal.JournalProblem;
import fr.cadreia.journal.seal.Sealing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * The applications that the test classes under way have run, however they were started: each is verified at the end of its
 * class, or before, when it is closed, or with those of later classes where they share it ({@link PostponedChecks}). Spring creates one listener for each application; what they note is common.
 */
public final class RunningApplications implements ApplicationListener<ApplicationEvent> {

    /** The applications of each class under way, the innermost first. */
    private static final Deque<OfOneClass> CLASSES = new ArrayDeque<>();

    private static final PostponedChecks POSTPONED = new PostponedChecks(ActsSeen.ofThisBuild());

    /** What one class has run. */
    private record OfOneClass(
            Set<ApplicationContext> open,
            List<JournalProblem> found,
            List<String> suspects,
            List<RuntimeException> failures) {}

    /**
     * What came out at the end of a class.
     *
     * @param suspects names of the classes before it, one of which may be to blame
     */
    record Outcome(List<JournalProblem> found, List<String> suspects) {}

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof ApplicationStartedEvent started) {
            use(started.getApplicationContext());
        } else if (event instanceof ContextClosedEvent closed) {
            close(closed.getApplicationContext());
        }
    }

    static synchronized void beginClass() {
        CLASSES.push(new OfOneClass(new LinkedHashSet<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }

    static synchronized boolean isClassUnderWay() {
        return !CLASSES.isEmpty();
    }

    /** Notes that the class under way runs this application. */
    static synchronized void use(ApplicationContext application) {
        if (!CLASSES.isEmpty()
                && application.getBeanProvider(JournalArchive.class).getIfAvailable() != null) {
            CLASSES.peek().open().add(application);
        }
    }

    /** Notes what is wrong with the journal that the class under way writes. */
    static synchronized void reproach(List<JournalProblem> problems) {
        if (!CLASSES.isEmpty()) {
            CLASSES.peek().found().addAll(problems);
        }
    }

    private static synchronized void close(ApplicationContext application) {
        for (OfOneClass underWay : CLASSES) {
            if (underWay.open().remove(application)) {
                verify(application, underWay);
            }
        }
        POSTPONED.close(application);
        ActsSeen.save();
    }

    /** Spring would only log what fails while an application is closed. */
    private static void verify(ApplicationContext application, OfOneClass underWay) {
        try {
            List<JournalProblem> found = JournalVerified.problems(application);
            underWay.found().addAll(found);
            List<String> before = POSTPONED.verified(application, found);
            if (!found.isEmpty()) {
                underWay.suspects().addAll(before);
            }
        } catch (RuntimeException e) {
            underWay.failures().add(e);
        }
    }

    /** What waits is sealed all the same: the next class finds no rows that have been without a seal for long. */
    private static void postpone(ApplicationContext application, String test, OfOneClass ended) {
        try {
            application.getBean(Sealing.class).seal();
            POSTPONED.postpone(application, test);
        } catch (RuntimeException e) {
            ended.failures().add(e);
        }
    }

    /** @param test name of the class that ends @param postpones whether what can wait may wait */
    static synchronized Outcome endClass(String test, boolean postpones) {
        OfOneClass ended = CLASSES.pop();
        for (ApplicationContext application : ended.open()) {
            if (postpones && POSTPONED.canWait(application)) {
                postpone(application, test, ended);
            } else {
                verify(application, ended);
            }
        }
        ended.failures().stream().findFirst().ifPresent(failure -> {
            throw failure;
        });
        return new Outcome(ended.found(), ended.suspects());
    }
}
