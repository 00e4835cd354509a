package fr.cadreia.register.web;

import fr.cadreia.committee.PublicMinutes;
import fr.cadreia.committee.extract.DecisionExtract;
import fr.cadreia.committee.extract.DecisionExtracts;
import fr.cadreia.committee.extract.DecisionList;
import fr.cadreia.committee.extract.DecisionLists;
import fr.cadreia.committee.paper.FiledPdf;
import fr.cadreia.committee.paper.SignedPapers;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.PublicPage;
import fr.cadreia.register.DecisionRow;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.PublicDecisions;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.web.EntryPage.DecisionView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The documents behind an entry, made of what is public of them: the evaluation, and each decision of the committee. */
@Controller
class EntryEvidenceController {

    /** The parts of an entry that an evaluation is about. */
    private static final List<String> OF_EVALUATION = List.of("evaluation", "experimentation", "frugality");

    private final RegisterEntries entries;
    private final DecisionLists lists;
    private final PublicDecisions decisions;
    private final PublicMinutes minutes;
    private final DecisionExtracts extracts;
    private final SignedPapers signed;

    EntryEvidenceController(
            RegisterEntries entries,
            DecisionLists lists,
            PublicDecisions decisions,
            PublicMinutes minutes,
            DecisionExtracts extracts,
            SignedPapers signed) {
        this.entries = entries;
        this.lists = lists;
        this.decisions = decisions;
        this.minutes = minutes;
        this.extracts = extracts;
        this.signed = signed;
    }

    @PublicPage
    @GetMapping("/registre/{reference}/bilan")
    String evaluation(@PathVariable String reference, Model model) {
        EntryPage page = page(reference, model);
        RegisterEntry entry = page.version().entry();
        if (entry.evaluation() == null) {
            throw missing(
                    "Le bilan de cet usage n’est pas public\u00a0: il l’est quand le comité s’est prononcé dessus.");
        }
        model.addAttribute(
                "document",
                EntryEvidence.of(entry).stream()
                        .filter(found -> found.kind().equals("evaluation"))
                        .findFirst()
                        .orElseThrow());
        model.addAttribute(
                "sections",
                OF_EVALUATION.stream()
                        .flatMap(id -> page.sections().stream()
                                .filter(section -> section.id().equals(id)))
                        .toList());
        return "register/evaluation";
    }

    @PublicPage
    @GetMapping("/registre/{reference}/decisions/{number:\\d{1,4}}")
    String decision(@PathVariable String reference, @PathVariable int number, Model model) {
        EntryPage page = page(reference, model);
        DecisionView decision = page.decisions().stream()
                .filter(found -> found.number() == number)
                .findFirst()
                .orElseThrow(() -> missing("Cette fiche n’a pas de décision de ce numéro."));
        model.addAttribute("decision", decision);
        model.addAttribute("late", decisions.late(Set.of(reference)).getOrDefault(reference, Set.of()));
        Optional<Replacing> replacing = replacing(reference, number);
        model.addAttribute("replacing", replacing.orElse(null));
        model.addAttribute(
                "signature",
                signed.last(FiledPdf.nameOfExtract(
                                reference, replacing.map(Replacing::number).orElse(number)))
                        .map(PublicSignature::of)
                        .orElse(null));
        Optional<DecisionList> list = lists.find(decision.session());
        model.addAttribute(
                "row", list.flatMap(found -> row(found, reference, number)).orElse(null));
        model.addAttribute("listed", list.isPresent());
        model.addAttribute(
                "approved", list.isPresent() && minutes.find(decision.session()).isPresent());
        return "register/decision";
    }

    /** An extract that was put right since, and is in force instead of the one that was filed with the opinion. */
    record Replacing(int number, String day) {}

    private Optional<Replacing> replacing(String reference, int number) {
        List<DecisionExtract> all = extracts.of(reference);
        return all.stream()
                .filter(first -> first.number() == number)
                .flatMap(first -> all.stream()
                        .filter(later -> later.opinion().equals(first.opinion()) && later.number() > number))
                .reduce((earlier, later) -> later)
                .map(last -> new Replacing(last.number(), FrenchText.day(last.filedAt())));
    }

    /**
     * What everybody reads of a paper that was signed in a signature tool: the file itself names agents.
     *
     * @param day French
     * @param sha256 of the signed file
     */
    record PublicSignature(String day, String sha256) {

        static PublicSignature of(SignedPapers.SignedPaper signed) {
            return new PublicSignature(FrenchText.day(signed.lastAt()), signed.sha256());
        }
    }

    /** Returns the row of the list of decisions, with the votes and the sequel. */
    private Optional<DecisionRow> row(DecisionList list, String reference, int number) {
        return decisions.of(List.of(list)).get(list.session()).stream()
                .filter(row -> row.told()
                        .filter(told -> told.entry().reference().equals(reference))
                        .flatMap(PublicDecisions.Told::opinion)
                        .filter(given -> given.decision().number() == number)
                        .isPresent())
                .findFirst()
                .map(DecisionRow::of);
    }

    private EntryPage page(String reference, Model model) {
        EntryVersion version =
                entries.find(reference).orElseThrow(() -> missing("Aucune fiche publique ne porte cette référence."));
        EntryPage page = EntryPage.of(version);
        model.addAttribute("entry", page);
        return page;
    }

    private static ResponseStatusException missing(String why) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, why);
    }
}
