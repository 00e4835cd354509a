package fr.cadreia.committee.web;

import fr.cadreia.committee.extract.DecisionExtract;
import fr.cadreia.committee.extract.DecisionExtracts;
import fr.cadreia.committee.extract.ExtractReplacement;
import fr.cadreia.committee.extract.ExtractReplacement.Waiting;
import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.dossier.web.CaseAccess.Visit;
import fr.cadreia.kernel.web.EnteredForm;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The pages where chair and secretary correct a clerical error in the reasons of an opinion, by an extract that
 * replaces the earlier one.
 */
@Controller
@RequestMapping("/dossiers/{reference}/extraits/{number}/rectification")
class ExtractReplacementController {

    private static final int MOST_OF_REASONS = 8000;
    private static final int MOST_OF_WHAT = 500;

    private final CaseAccess access;
    private final DecisionExtracts extracts;
    private final ExtractReplacement replacement;

    ExtractReplacementController(CaseAccess access, DecisionExtracts extracts, ExtractReplacement replacement) {
        this.access = access;
        this.extracts = extracts;
        this.replacement = replacement;
    }

    @GetMapping
    String show(@PathVariable String reference, @PathVariable int number, Principal principal, Model model) {
        Visit visit = access.open(principal, reference);
        return page(visit, extract(visit, reference, number), model);
    }

    @PostMapping
    String replace(
            @PathVariable String reference,
            @PathVariable int number,
            EnteredForm entered,
            Principal principal,
            Model model) {
        Visit visit = access.open(principal, reference);
        DecisionExtract extract = extract(visit, reference, number);
        return entered.answer(() -> page(visit, extract, model), () -> {
            replacement.ask(
                    visit.person(),
                    extract,
                    SessionForms.text(entered, "objet", MOST_OF_WHAT),
                    SessionForms.text(entered, "motifs", MOST_OF_REASONS),
                    entered.notPersons());
            return "redirect:/dossiers/" + reference + "/extraits/" + number + "/rectification";
        });
    }

    /** Takes the answer of the other of chair and secretary, who countersigns, or refuses with a reason. */
    @PostMapping("/reponse")
    String answer(
            @PathVariable String reference,
            @PathVariable int number,
            EnteredForm entered,
            Principal principal,
            Model model) {
        Visit visit = access.open(principal, reference);
        DecisionExtract extract = extract(visit, reference, number);
        return entered.answer(() -> page(visit, extract, model), () -> {
            String password = entered.value("motDePasse");
            if ("contresigner".equals(entered.value("reponse"))) {
                int replaced = replacement.countersign(visit.person(), extract, password);
                return "redirect:/dossiers/" + reference + "/extraits/" + replaced;
            }
            replacement.refuse(visit.person(), extract, SessionForms.text(entered, "motif", MOST_OF_WHAT), password);
            return "redirect:/dossiers/" + reference + "/extraits/" + number + "/rectification";
        });
    }

    private DecisionExtract extract(Visit visit, String reference, int number) {
        DecisionExtract extract = extracts.find(reference, number)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Le dossier " + reference + " n’a pas d’extrait n° " + number + "."));
        if (!ExtractReplacement.concerns(visit.person())) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN,
                    "Un extrait est rectifié par la présidence et le secrétariat du comité, ensemble.");
        }
        return extract;
    }

    private String page(Visit visit, DecisionExtract extract, Model model) {
        model.addAttribute("dossier", visit.dossier());
        model.addAttribute("extract", extract);
        Optional<Waiting> waiting = replacement.waiting(extract);
        model.addAttribute("last", replacement.isLast(extract));
        model.addAttribute("waiting", waiting.orElse(null));
        model.addAttribute(
                "answers",
                waiting.filter(asked -> replacement.answers(visit.person(), asked))
                        .isPresent());
        model.addAttribute("reasons", replacement.reasons(extract));
        Object entered = model.getAttribute("entered");
        if (!(entered instanceof Map<?, ?> sent) || !sent.containsKey("motifs")) {
            model.addAttribute("entered", Map.of("motifs", replacement.reasons(extract)));
        }
        return "committee/replacement";
    }
}
