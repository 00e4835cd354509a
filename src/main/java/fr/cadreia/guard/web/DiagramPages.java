package fr.cadreia.guard.web;

import fr.cadreia.guard.DeployedDiagrams;
import fr.cadreia.guard.DiagramVersion;
import fr.cadreia.guard.ShippedDefinitions;
import fr.cadreia.guard.diagram.DiagramGuard;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.web.DeploymentHistory.Acceptance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Gathers what the pages on diagrams show. */
@Component
class DiagramPages {

    private static final int LATEST_DEPLOYMENTS = 5;

    private final DeployedDiagrams diagrams;
    private final DeploymentHistory history;
    private final ShippedDefinitions shipped;
    private final DiagramGuard guard;

    DiagramPages(DeployedDiagrams diagrams, DeploymentHistory history, ShippedDefinitions shipped, DiagramGuard guard) {
        this.diagrams = diagrams;
        this.history = history;
        this.shipped = shipped;
        this.guard = guard;
    }

    /**
     * A process in the choice of processes.
     *
     * @param refused whether the guard refuses a version in service
     */
    record Tab(String name, String address, boolean current, boolean refused) {}

    /** @param number of the version to show, or empty for the newest */
    void show(String key, Optional<Integer> number, Model model) {
        List<DeployedVersionView> versions = versions(key);
        model.addAttribute(
                "tabs", diagrams.keys().stream().map(each -> tab(each, key)).toList());
        model.addAttribute("name", name(key));
        model.addAttribute("versions", versions);
        model.addAttribute("upgrade", RenewalController.count(shipped));
        model.addAttribute("history", history.page(1, LATEST_DEPLOYMENTS));
        if (number.isPresent()) {
            show(versions, find(versions, key, number.get()), model);
        } else if (!versions.isEmpty()) {
            show(versions, versions.get(0), model);
        }
    }

    private void show(List<DeployedVersionView> versions, DeployedVersionView shown, Model model) {
        SourceFile source = diagrams.source(shown.version());
        model.addAttribute("shown", shown);
        model.addAttribute(
                "previous",
                versions.stream()
                        .filter(other -> other.number() < shown.number())
                        .findFirst()
                        .orElse(null));
        model.addAttribute("steps", guard.steps(source));
        model.addAttribute("problems", ProblemView.of(diagrams.problems(shown.version())));
    }

    /** Lists the versions, newest first; answers 404 for a process that nobody knows. */
    List<DeployedVersionView> versions(String key) {
        if (!diagrams.keys().contains(key)) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "Aucun processus ne porte la clé «\u00a0" + key + "\u00a0».");
        }
        Map<String, Acceptance> acceptances = history.acceptances();
        return diagrams.versions(key).stream()
                .map(version -> DeployedVersionView.of(
                        version,
                        diagrams.source(version),
                        Optional.ofNullable(acceptances.get(version.deploymentId())),
                        diagrams.problems(version).isEmpty()))
                .toList();
    }

    DeployedVersionView version(String key, int number) {
        return find(versions(key), key, number);
    }

    SourceFile source(String key, int number) {
        return diagrams.source(version(key, number).version());
    }

    String name(String key) {
        return guard.requirements().process(key).map(ProcessRequirement::name).orElse(key);
    }

    private Tab tab(String key, String current) {
        boolean refused = diagrams.versions(key).stream()
                .filter(DiagramVersion::inService)
                .anyMatch(version -> !diagrams.problems(version).isEmpty());
        return new Tab(name(key), DiagramController.PATH + "/" + key, key.equals(current), refused);
    }

    private static DeployedVersionView find(List<DeployedVersionView> versions, String key, int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "«\u00a0" + key + "\u00a0» n’a pas de version " + number + "."));
    }
}
