package fr.cadreia.register.web;

import fr.cadreia.committee.PublicMinutes;
import fr.cadreia.committee.PublicMinutes.Published;
import fr.cadreia.committee.extract.DecisionList;
import fr.cadreia.committee.extract.DecisionLists;
import fr.cadreia.committee.paper.SessionPaper;
import fr.cadreia.committee.paper.SignedPapers;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.PageOf;
import fr.cadreia.kernel.web.PublicPage;
import fr.cadreia.register.DecisionRow;
import fr.cadreia.register.PublicDecisions;
import fr.cadreia.register.PublicMinutesText;
import fr.cadreia.register.web.EntryEvidenceController.PublicSignature;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The pages of the committee's decisions, session by session (relevés de décisions): anybody reads them, without an
 * account.
 */
@Controller
@RequestMapping(DecisionListController.PAGE)
class DecisionListController {

    static final String PAGE = "/registre/releves";

    private static final int PAGE_SIZE = 20;

    private final DecisionLists lists;
    private final PublicDecisions decisions;
    private final PublicMinutes minutes;
    private final PublicMinutesText texts;
    private final SignedPapers signed;

    DecisionListController(
            DecisionLists lists,
            PublicDecisions decisions,
            PublicMinutes minutes,
            PublicMinutesText texts,
            SignedPapers signed) {
        this.lists = lists;
        this.decisions = decisions;
        this.minutes = minutes;
        this.texts = texts;
        this.signed = signed;
    }

    /** A session in the list of them; French. */
    record Line(String session, String day, long opinions, String published) {

        static Line of(DecisionList list) {
            return new Line(
                    list.session(),
                    FrenchText.weekday(list.heldOn()),
                    list.opinions(),
                    FrenchText.day(list.publishedAt()));
        }
    }

    @PublicPage
    @GetMapping
    String list(@RequestParam(name = "page", defaultValue = "1") String asked, Model model) {
        int pages = Math.max(1, (lists.count() + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.min(PageOf.asked(asked), pages);
        model.addAttribute(
                "lines",
                lists.page((page - 1) * PAGE_SIZE, PAGE_SIZE).stream()
                        .map(Line::of)
                        .toList());
        model.addAttribute("number", page);
        model.addAttribute("pages", pages);
        return "register/decision-lists";
    }

    @PublicPage
    @GetMapping("/{session}")
    String show(@PathVariable String session, Model model) {
        DecisionList list = lists.find(session)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Aucun relevé de décisions ne porte ce numéro de séance."));
        model.addAttribute("list", list);
        model.addAttribute("line", Line.of(list));
        List<DecisionRow> rows = rows(list);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "late",
                decisions.late(rows.stream()
                        .map(DecisionRow::reference)
                        .filter(reference -> !reference.isEmpty())
                        .toList()));
        model.addAttribute("approved", minutes.find(session).isPresent());
        addSignature(SessionPaper.DECISIONS, session, model);
        return "register/decision-list";
    }

    @PublicPage
    @GetMapping("/{session}/proces-verbal")
    String minutes(@PathVariable String session, Model model) {
        Published published = minutes.find(session)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "Le procès-verbal de cette séance n’est pas en ligne\u00a0: il l’est dès qu’une séance suivante l’a"
                                + " approuvé."));
        model.addAttribute("number", session);
        model.addAttribute("published", FrenchText.day(published.at()));
        model.addAttribute("text", texts.of(published));
        addSignature(SessionPaper.MINUTES, session, model);
        return "register/minutes";
    }

    private void addSignature(SessionPaper paper, String session, Model model) {
        model.addAttribute(
                "signature",
                signed.last(paper.fileName(session)).map(PublicSignature::of).orElse(null));
    }

    private List<DecisionRow> rows(DecisionList list) {
        Map<String, List<PublicDecisions.Row>> rows = decisions.of(List.of(list));
        return rows.get(list.session()).stream().map(DecisionRow::of).toList();
    }
}
