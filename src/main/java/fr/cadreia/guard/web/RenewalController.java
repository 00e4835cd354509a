package fr.cadreia.guard.web;

import fr.cadreia.engine.DeploymentRefusedException;
import fr.cadreia.engine.DeploymentWaitsException;
import fr.cadreia.guard.DeployedDiagrams;
import fr.cadreia.guard.ShippedDefinitions;
import fr.cadreia.guard.ShippedFile;
import fr.cadreia.guard.ShippedFile.State;
import fr.cadreia.guard.diagram.DiagramGuard;
import fr.cadreia.guard.diagram.difference.FileDifference;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.SourceFile;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of the shipped files that are newer than those in force, with the difference, to be put into force or left.
 */
@Controller
@RequestMapping(RenewalController.PATH)
class RenewalController {

    static final String PATH = DiagramController.PATH + "/versions-livrees";

    private final ShippedDefinitions shipped;
    private final DeployedDiagrams diagrams;
    private final DiagramGuard guard;

    RenewalController(ShippedDefinitions shipped, DeployedDiagrams diagrams, DiagramGuard guard) {
        this.guard = guard;
        this.shipped = shipped;
        this.diagrams = diagrams;
    }

    /**
     * @param edited whether somebody changed what is in force
     * @param from names of the files from which something is in force: tables of one shipped file may come from several
     * @param difference from the content in force to the shipped content
     * @param inForce the guard's verdict on the content in force
     * @param verdict the guard's verdict on the shipped content
     */
    record Offer(
            String name,
            boolean edited,
            List<String> from,
            List<FileDifference.Row> difference,
            List<ProblemView> inForce,
            List<ProblemView> verdict) {}

    @GetMapping
    String show(Model model) {
        model.addAttribute("offers", offers());
        return "guard/renewal";
    }

    /** Counts the offers, without looking into them. */
    static long count(ShippedDefinitions shipped) {
        return shipped.all().stream().filter(RenewalController::isOffered).count();
    }

    private static boolean isOffered(ShippedFile file) {
        return file.state() != State.SAME;
    }

    private List<Offer> offers() {
        return shipped.all().stream()
                .filter(RenewalController::isOffered)
                .map(this::offer)
                .toList();
    }

    private Offer offer(ShippedFile file) {
        List<SourceFile> now = file.inForce();
        return new Offer(
                file.name(),
                file.state() == State.EDITED,
                now.stream().map(SourceFile::name).toList(),
                FileDifference.between(now, file.shipped(), guard.reading()),
                ProblemView.of(now.isEmpty() ? List.<Problem>of() : diagrams.verify(now)),
                ProblemView.of(diagrams.verify(List.of(file.shipped()))));
    }

    @PostMapping
    String deploy(@RequestParam(name = "fichier") String name, RedirectAttributes redirect) {
        boolean offered = shipped.all().stream()
                .anyMatch(file -> isOffered(file) && file.name().equals(name));
        if (!offered) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    "«\u00a0" + name + "\u00a0» n’est plus à renouveler\u00a0: la version livrée est en vigueur.");
        }
        try {
            shipped.deploy(List.of(name));
        } catch (DeploymentWaitsException waits) {
            return "redirect:" + waits.page();
        } catch (DeploymentRefusedException refused) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, refused.getMessage(), refused);
        }
        redirect.addFlashAttribute("renewed", name);
        return "redirect:" + PATH;
    }
}
