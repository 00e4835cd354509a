package fr.cadreia.guard;

import fr.cadreia.grant.GrantNotification;
import fr.cadreia.grant.Guarantors;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.journal.DiagramEvent;
import fr.cadreia.journal.DiagramEvent.DeployedDiagramRefused;
import fr.cadreia.journal.DiagramEvent.DeploymentAccepted;
import fr.cadreia.journal.DiagramEvent.DeploymentRefused;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalChains;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The journal of deployments, a chain of its own: every deployment that somebody tried, accepted or refused. */
@Component
public class DeploymentJournal {

    private static final int MOST_PROBLEMS = 50;

    private final Journal journal;
    private final Guarantors guarantors;
    private final ApplicationEventPublisher events;

    DeploymentJournal(Journal journal, @Lazy Guarantors guarantors, ApplicationEventPublisher events) {
        this.journal = journal;
        this.guarantors = guarantors;
        this.events = events;
    }

    /**
     * Records an accepted deployment, in the transaction of the deployment itself.
     *
     * @param source the origin that the deployment gives, or empty
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void accepted(String actor, String deploymentId, String source, List<SourceFile> files) {
        journal.append(JournalChains.DIAGRAMS, actor, "", new DeploymentAccepted(deploymentId, source, hashes(files)));
    }

    /** Records what became of a request, in the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requested(String actor, DiagramEvent event) {
        journal.append(JournalChains.DIAGRAMS, actor, "", event);
    }

    /** @param words French, one line: the act that an administrator did alone */
    public void tellGuarantors(String words) {
        events.publishEvent(new GrantNotification(guarantors.accounts(), words, ""));
    }

    /** Records a refusal in a transaction of its own, after the deployment's transaction was rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(String actor, List<SourceFile> files, List<Problem> problems) {
        journal.append(
                JournalChains.DIAGRAMS,
                actor,
                "",
                new DeploymentRefused(hashes(files), texts(problems), problems.size()));
    }

    /**
     * Records, once for one content, that the guard refuses content in force, which an earlier version accepted, or
     * which was not stored by the engine.
     */
    @Transactional
    public void refusedInService(SourceFile file, List<Problem> problems) {
        String hash = file.sha256();
        boolean known = RecordedEvent.in(all(), DeployedDiagramRefused.class)
                .anyMatch(refused -> refused.event().files().containsValue(hash));
        if (!known) {
            journal.append(
                    JournalChains.DIAGRAMS,
                    Journal.APPLICATION,
                    "",
                    new DeployedDiagramRefused(hashes(List.of(file)), texts(problems), problems.size()));
        }
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().limit(MOST_PROBLEMS).map(Problem::text).toList();
    }

    /** Lists the rows, oldest first. */
    public List<JournalEntry> all() {
        return journal.of(JournalChains.DIAGRAMS);
    }

    /** Returns the hashes by name. */
    public static Map<String, String> hashes(List<SourceFile> files) {
        Map<String, String> hashes = new TreeMap<>();
        files.forEach(file -> hashes.put(file.name(), file.sha256()));
        return hashes;
    }
}
