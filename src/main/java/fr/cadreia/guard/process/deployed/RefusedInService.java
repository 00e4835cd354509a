package fr.cadreia.guard.process.deployed;

import fr.cadreia.guard.DeployedDiagrams;
import fr.cadreia.guard.DiagramVersion;
import fr.cadreia.guard.diagram.DiagramGuard;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.StepRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.TaskForm;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.JournalRecorded;
import fr.cadreia.kernel.time.AuthorityClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The content that is in force although the guard refuses it, as the last check found it. */
@Component
class RefusedInService {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedInService.class);
    private static final Pattern FORM = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    /** The time for which refused content is told without another look. */
    private static final Duration TOLD = Duration.ofSeconds(10);

    private final DeployedDiagrams diagrams;
    private final DiagramGuard guard;
    private final TransactionTemplate ofItsOwn;
    private final AuthorityClock clock;
    private volatile List<Refused> found = List.of();
    private volatile Instant looked = Instant.EPOCH;

    RefusedInService(
            @Lazy DeployedDiagrams diagrams,
            DiagramGuard guard,
            PlatformTransactionManager transactions,
            AuthorityClock clock) {
        this.clock = clock;
        this.diagrams = diagrams;
        this.guard = guard;
        this.ofItsOwn = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    /** @param which version, in French */
    record Refused(SourceFile file, String which, List<Problem> problems) {}

    /** Looks again after a deployment has been stored, since it may have replaced refused content. */
    @TransactionalEventListener
    void lookAgain(JournalRecorded row) {
        if (row.kind() != JournalKind.DEPLOYMENT_ACCEPTED || found.isEmpty()) {
            return;
        }
        try {
            ofItsOwn.executeWithoutResult(status -> check());
        } catch (RuntimeException e) {
            // The deployment itself succeeded: the next look finds it.
            LOG.warn("Ce qui est en service n’a pas pu être vérifié après un déploiement.", e);
        }
    }

    /** Looks again. */
    synchronized List<Refused> check() {
        List<Refused> refused = new ArrayList<>();
        for (String key : diagrams.keys()) {
            diagrams.versions(key).stream()
                    .filter(DiagramVersion::inService)
                    .forEach(version -> add(
                            refused,
                            diagrams.source(version),
                            "version " + version.version() + ", dossiers en cours\u00a0: " + version.runningCases(),
                            diagrams.problems(version)));
        }
        diagrams.tablesAndForms()
                .forEach(file -> add(refused, file, "dernière version", diagrams.verify(List.of(file))));
        found = List.copyOf(refused);
        looked = clock.now();
        return found;
    }

    private static void add(List<Refused> refused, SourceFile file, String which, List<Problem> problems) {
        if (!problems.isEmpty()) {
            refused.add(new Refused(file, which, problems));
        }
    }

    /** Returns what was found; looks again after a while, because another node may have replaced it. */
    List<Refused> last() {
        return found.isEmpty() || clock.now().isBefore(looked.plus(TOLD)) ? found : check();
    }

    /** Returns the name of a refused form or table that a process needs; looks again before it answers. */
    Optional<String> neededBy(String processKey) {
        Optional<ProcessRequirement> process = guard.requirements().process(processKey);
        if (process.isEmpty() || found.stream().noneMatch(refused -> isNeeded(refused.file(), process.get()))) {
            return Optional.empty();
        }
        return check().stream()
                .map(Refused::file)
                .filter(file -> isNeeded(file, process.get()))
                .map(SourceFile::name)
                .findFirst();
    }

    private static boolean isNeeded(SourceFile file, ProcessRequirement process) {
        if (file.isDiagram()) {
            return false;
        }
        // The tables are asked on the way of a case.
        if (!file.name().endsWith(".form")) {
            return process.watch() != null;
        }
        Matcher id = FORM.matcher(new String(file.content(), StandardCharsets.UTF_8));
        return id.find() && forms(process).anyMatch(file.name().replaceAll(".*/|\\.form$", "")::equals)
                || id.reset().results().anyMatch(match -> forms(process).anyMatch(match.group(1)::equals));
    }

    private static Stream<String> forms(ProcessRequirement process) {
        return Stream.of(
                        Stream.ofNullable(process.startForm()),
                        process.steps().stream().map(StepRequirement::form),
                        process.tasks().stream().map(TaskForm::form))
                .flatMap(names -> names)
                .filter(name -> name != null);
    }
}
