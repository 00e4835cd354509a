package fr.cadreia.operation;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.operation.Backlog.FailedJob;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import java.security.Principal;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows administrators the jobs that stopped after their tries, and has them tried again. */
@Controller
@RequestMapping("/administration/traitements")
class FailedJobsController {

    private static final int MOST = 200;
    private static final String PAGE = "redirect:/administration/traitements";

    private final Backlog backlog;
    private final People people;

    FailedJobsController(Backlog backlog, People people) {
        this.backlog = backlog;
        this.people = people;
    }

    /** A failed job in the list. */
    record Row(FailedJob job, String since) {}

    /** Runs before each of the handlers below. */
    @ModelAttribute
    void administratorsOnly(Principal person) {
        if (!people.has(person.getName(), Role.ADMINISTRATORS)) {
            throw new AccessDeniedException("Page réservée aux administrateurs.");
        }
    }

    @GetMapping
    String list(Model model) {
        List<FailedJob> failed = backlog.failed();
        model.addAttribute(
                "rows",
                failed.stream()
                        .limit(MOST)
                        .map(job ->
                                new Row(job, job.since().map(FrenchText::moment).orElse("")))
                        .toList());
        model.addAttribute("count", failed.size());
        model.addAttribute("most", MOST);
        return "operation/failed-jobs";
    }

    @PostMapping("/{id}/reprise")
    String retry(@PathVariable String id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("retried", backlog.retry(id) ? 1 : 0);
        return PAGE;
    }

    /** Retries all that have failed by now: each is an act of its own, with its row in the journal. */
    @PostMapping("/reprise")
    String retryAll(RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "retried",
                backlog.failed().stream().filter(job -> backlog.retry(job.id())).count());
        return PAGE;
    }
}
