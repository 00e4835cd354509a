package fr.cadreia.intake.web;

import fr.cadreia.intake.IntakeBatch;
import fr.cadreia.intake.IntakeBatches;
import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.IntakeStatus;
import fr.cadreia.intake.RowDecisions;
import fr.cadreia.intake.RowDecisions.Decision;
import fr.cadreia.intake.RowOutcome;
import fr.cadreia.people.People;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rows of a run that may be a use that is there already, for somebody to say whether they are. */
@Controller
@RequestMapping("/reprise/lots/{id:\\d{1,15}}/doublons")
class DuplicatesPage {

    /** Rows of a page: each decision may open a case. */
    private static final int SIZE = 50;

    private static final String ROW = "ligne-";

    private final IntakeBatches batches;
    private final RowDecisions decisions;
    private final People people;

    DuplicatesPage(IntakeBatches batches, RowDecisions decisions, People people) {
        this.batches = batches;
        this.decisions = decisions;
        this.people = people;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        IntakeBatch batch = BatchView.found(batches, id);
        model.addAttribute("batch", batch);
        model.addAttribute("count", batches.counts(id).similar());
        model.addAttribute("shown", SIZE);
        model.addAttribute("rows", waiting(id));
        return "intake/duplicates";
    }

    private List<RowOutcome> waiting(long id) {
        return batches.outcomes(id, Optional.of(IntakeStatus.SIMILAR), 0, SIZE);
    }

    @PostMapping
    String decide(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            Principal principal,
            Model model,
            HttpServletResponse response) {
        IntakeBatch batch = BatchView.found(batches, id);
        Map<Integer, Decision> said = new HashMap<>();
        decision(sent.getOrDefault("tous", "")).ifPresent(all -> waiting(id).forEach(row -> said.put(row.row(), all)));
        sent.forEach((name, value) -> {
            if (name.matches(ROW + "\\d{1,9}")) {
                decision(value).ifPresent(one -> said.put(Integer.valueOf(name.substring(ROW.length())), one));
            }
        });
        try {
            decisions.decide(batch, said, people.get(principal.getName()));
            return "redirect:/reprise/lots/" + id + (batches.counts(id).similar() > 0 ? "/doublons" : "");
        } catch (IntakeRefusedException refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problems", refused.problems());
            return show(id, model);
        }
    }

    /**
     * Reads a decision: {@code ligne-12} is {@code meme} or {@code autre}; {@code tous} says it of all rows that the
     * page shows.
     */
    private static Optional<Decision> decision(String value) {
        return switch (value) {
            case "meme" -> Optional.of(Decision.SAME);
            case "autre" -> Optional.of(Decision.OTHER);
            default -> Optional.empty();
        };
    }
}
