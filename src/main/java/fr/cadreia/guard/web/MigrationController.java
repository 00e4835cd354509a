package fr.cadreia.guard.web;

import fr.cadreia.guard.CaseMigration;
import fr.cadreia.guard.CaseMigration.DryRun;
import fr.cadreia.guard.CaseMigration.Trial;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.People;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings running cases from an older version of their diagram to the newest: a dry run first, then a confirmation. */
@Controller
@RequestMapping(DiagramController.PATH + "/{key}/passage")
class MigrationController {

    private final DiagramPages pages;
    private final CaseMigration migration;
    private final People people;

    MigrationController(DiagramPages pages, CaseMigration migration, People people) {
        this.pages = pages;
        this.migration = migration;
        this.people = people;
    }

    @GetMapping
    String dryRun(@PathVariable String key, @RequestParam(name = "de") int from, Model model) {
        DeployedVersionView source = pages.version(key, from);
        DeployedVersionView target = newest(key);
        model.addAttribute("name", pages.name(key));
        model.addAttribute("source", source);
        model.addAttribute("target", target);
        String obstacle = obstacle(source, target);
        model.addAttribute("obstacle", obstacle);
        model.addAttribute("trial", obstacle.isEmpty() ? dryRun(source, target) : new DryRun(List.of()));
        return "guard/migration";
    }

    @PostMapping
    String migrate(
            @PathVariable String key,
            @RequestParam(name = "de") int from,
            @RequestParam(name = "vers") int to,
            Principal principal,
            RedirectAttributes redirect) {
        DeployedVersionView source = pages.version(key, from);
        DeployedVersionView target = newest(key);
        String obstacle = target.number() == to
                ? obstacle(source, target)
                : "Une version plus récente vient d’être déployée\u00a0: relisez l’essai avant de confirmer.";
        if (!obstacle.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, obstacle);
        }
        DryRun done = migration.migrate(
                source.version().definitionId(), target.version().definitionId(), people.get(principal.getName()));
        redirect.addFlashAttribute(
                "done", done.migrating().stream().map(Trial::caseReference).toList());
        return "redirect:" + source.migration();
    }

    private DryRun dryRun(DeployedVersionView source, DeployedVersionView target) {
        try {
            return migration.dryRun(
                    source.version().definitionId(), target.version().definitionId());
        } catch (CommandRefusedException refused) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, refused.getMessage(), refused);
        }
    }

    private DeployedVersionView newest(String key) {
        return pages.versions(key).get(0);
    }

    /** Returns a French sentence why nothing may be migrated; empty when it may. */
    private static String obstacle(DeployedVersionView source, DeployedVersionView target) {
        if (source.number() == target.number()) {
            return "Ces dossiers suivent déjà la version en vigueur.";
        }
        if (!target.accepted()) {
            return "La version en vigueur est refusée\u00a0: aucun dossier n’y est migré. Déployez d’abord une version "
                    + "qu’elle admet.";
        }
        return "";
    }
}
