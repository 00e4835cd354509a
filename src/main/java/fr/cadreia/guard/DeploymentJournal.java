package fr.cadreia.guard;

import fr.cadreia.dossier.Journal;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.grant.GrantNotice;
import fr.cadreia.grant.Guarantors;
import fr.cadreia.guard.diagram.Problem;
import fr.cadreia.guard.diagram.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every deployment that somebody tried, accepted or refused, in a chain of the journal of its own. */
@Component
public class DeploymentJournal {

    /** The chain's name, where a case's has its reference. */
    public static final String CHAIN = "DIAGRAMMES";

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
     * In the transaction of the deployment itself. One person deploys; the guarantors are told.
     *
     * @param source from where the deployment says to come, or empty
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void accepted(String actor, String deploymentId, String source, List<SourceFile> files) {
        journal.append(
                CHAIN,
                actor,
                JournalKind.DEPLOYMENT_ACCEPTED,
                "",
                Map.of("deployment", deploymentId, "source", source, "files", hashes(files)));
        if (!Journal.APPLICATION.equals(actor) && !actor.isEmpty()) {
            tellGuarantors("Un déploiement de " + actor + " a été admis par le contrôle\u00a0: "
                    + String.join(", ", hashes(files).keySet()) + ".");
        }
    }

    /** @param words French, one line: what an administrator did alone */
    public void tellGuarantors(String words) {
        events.publishEvent(new GrantNotice(guarantors.accounts(), words, ""));
    }

    /** After the deployment's transaction was rolled back, in one of its own. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(String actor, List<SourceFile> files, List<Problem> problems) {
        append(actor, JournalKind.DEPLOYMENT_REFUSED, files, problems);
    }

    /** What an earlier version let in, or somebody else than the engine. Recorded once for one content. */
    @Transactional
    public void refusedInService(SourceFile file, List<Problem> problems) {
        String hash = file.sha256();
        boolean known = all().stream()
                .filter(entry -> entry.kind() == JournalKind.DEPLOYED_DIAGRAM_REFUSED)
                .anyMatch(entry -> entry.content().contains(hash));
        if (!known) {
            append(Journal.APPLICATION, JournalKind.DEPLOYED_DIAGRAM_REFUSED, List.of(file), problems);
        }
    }

    private void append(String actor, JournalKind kind, List<SourceFile> files, List<Problem> problems) {
        List<String> texts =
                problems.stream().limit(MOST_PROBLEMS).map(Problem::text).toList();
        journal.append(
                CHAIN,
                actor,
                kind,
                "",
                Map.of("files", hashes(files), "problems", texts, "problemCount", problems.size()));
    }

    /** Oldest first. */
    public List<JournalEntry> all() {
        return journal.of(CHAIN);
    }

    private static Map<String, String> hashes(List<SourceFile> files) {
        Map<String, String> hashes = new TreeMap<>();
        files.forEach(file -> hashes.put(file.name(), file.sha256()));
        return hashes;
    }
}
