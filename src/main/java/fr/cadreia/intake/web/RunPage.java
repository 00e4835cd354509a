package fr.cadreia.intake.web;

import fr.cadreia.intake.Intake;
import fr.cadreia.intake.IntakeBatch;
import fr.cadreia.intake.IntakeBatches;
import fr.cadreia.intake.IntakeCounts;
import fr.cadreia.intake.IntakeRuns;
import fr.cadreia.intake.Inventory;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.mention.HeldTexts;
import fr.cadreia.people.People;
import java.security.Principal;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page of a run: its progress, and its report. */
@Controller
@RequestMapping("/reprise/lots/{id:\\d{1,15}}")
class RunPage {

    private final IntakeBatches batches;
    private final IntakeRuns runs;
    private final Intake intake;
    private final HeldTexts held;
    private final People people;

    RunPage(IntakeBatches batches, IntakeRuns runs, Intake intake, HeldTexts held, People people) {
        this.intake = intake;
        this.batches = batches;
        this.runs = runs;
        this.held = held;
        this.people = people;
    }

    /** The progress that the page's script asks for while the run lasts. */
    record Progress(boolean running, int done, int total, int accepted, int known, int similar, int refused) {}

    @GetMapping
    String show(
            @PathVariable long id,
            @RequestParam(name = "resultat", defaultValue = "") String status,
            @RequestParam(name = "page", defaultValue = "1") String page,
            Model model) {
        // First, so that a run that ends meanwhile is not taken for an interrupted one.
        boolean running = runs.isRunning(id);
        IntakeBatch batch = BatchView.found(batches, id);
        IntakeCounts counts = batches.counts(id);
        ReportPage shown = ReportPage.of("/reprise/lots/" + id, status, page, counts);
        model.addAttribute("batch", BatchView.of(batch, running, counts, people));
        model.addAttribute("counts", counts);
        model.addAttribute("longestReason", Intake.LONGEST_REASON);
        model.addAttribute("held", held.countWaiting());
        model.addAttribute("report", shown);
        model.addAttribute(
                "rows",
                shown.doubtful()
                        ? batches.doubtful(id, shown.offset(), ReportPage.SIZE)
                        : batches.outcomes(id, shown.status(), shown.offset(), ReportPage.SIZE));
        return "intake/run";
    }

    @GetMapping("/avancement")
    @ResponseBody
    Progress progress(@PathVariable long id) {
        BatchView.found(batches, id);
        boolean running = runs.isRunning(id);
        IntakeCounts counts = batches.counts(id);
        return new Progress(
                running,
                counts.done(),
                counts.total(),
                counts.accepted(),
                counts.known(),
                counts.similar(),
                counts.refused());
    }

    @PostMapping("/arret")
    String stop(@PathVariable long id, Principal principal) {
        BatchView.found(batches, id);
        runs.stop(id, principal.getName());
        return "redirect:/reprise/lots/" + id;
    }

    @PostMapping("/suite")
    String resume(@PathVariable long id) {
        BatchView.found(batches, id);
        runs.start(id);
        return "redirect:/reprise/lots/" + id;
    }

    /** Takes a run back for good: a second request goes on with the remaining rows. */
    @PostMapping("/annulation")
    String takeBack(@PathVariable long id, EnteredForm entered, Principal principal, Model model) {
        IntakeBatch batch = BatchView.found(batches, id);
        return entered.answer(() -> show(id, "", "1", model), () -> {
            intake.takeBack(people.get(principal.getName()), batch, entered.value("motif"), entered.notPersons());
            return "redirect:/reprise/lots/" + id;
        });
    }

    @GetMapping("/compte-rendu.csv")
    ResponseEntity<byte[]> csv(@PathVariable long id) {
        BatchView.found(batches, id);
        return ReportCsv.answer(
                "reprise-" + id + ".csv", batches.outcomes(id, Optional.empty(), 0, Inventory.MAX_ROWS));
    }
}
