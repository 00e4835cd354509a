package fr.cadreia.register.web;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.PageOf;
import fr.cadreia.kernel.web.PublicPage;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.RegisterFigures;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.web.UseGroup.Member;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A page for each supplier, and for each department and commune: how many uses, of which kind, at what cost. */
@Controller
class GroupController {

    private static final int PAGE_SIZE = 60;
    private static final int DECISIONS = 6;

    private final RegisterEntries entries;

    GroupController(RegisterEntries entries) {
        this.entries = entries;
    }

    record MemberRow(String label, long uses, String path) {}

    /** @param path of the document that tells the decision */
    record DecisionLine(String day, String title, String outcome, String path) {

        static DecisionLine of(EntryVersion version) {
            Decision last = version.entry().decisions().stream()
                    .max(Comparator.comparing(Decision::number))
                    .orElseThrow();
            return new DecisionLine(
                    FrenchText.day(last.date()),
                    version.entry().identity().title(),
                    last.outcome().label(),
                    EntryEvidence.decision(version.reference(), last));
        }
    }

    @PublicPage
    @GetMapping("/registre/fournisseurs")
    String suppliers(@RequestParam(name = "page", defaultValue = "1") String page, Model model) {
        return list(UseGroup.SUPPLIERS, PageOf.asked(page), model);
    }

    @PublicPage
    @GetMapping("/registre/organisations")
    String organisations(@RequestParam(name = "page", defaultValue = "1") String page, Model model) {
        return list(UseGroup.ORGANISATIONS, PageOf.asked(page), model);
    }

    private String list(UseGroup group, int page, Model model) {
        RegisterQuery all = RegisterQuery.all(0, 1);
        model.addAttribute("group", group.name());
        model.addAttribute("path", group.path());
        model.addAttribute(
                "members",
                PageOf.of(group.all(entries.facets(all)), page, PAGE_SIZE)
                        .map(member -> new MemberRow(member.label(), member.entries(), group.page(member.code()))));
        model.addAttribute("costs", CostView.of(entries.figures(all, 0)));
        return "register/groups";
    }

    @PublicPage
    @GetMapping("/registre/fournisseurs/{code}")
    String supplier(@PathVariable String code, Model model) {
        return show(UseGroup.SUPPLIERS, code, model);
    }

    @PublicPage
    @GetMapping("/registre/organisations/{code}")
    String organisation(@PathVariable String code, Model model) {
        return show(UseGroup.ORGANISATIONS, code, model);
    }

    private String show(UseGroup group, String code, Model model) {
        Member member = group.member(code, entries::facets)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Le registre n’a aucun usage sous ce nom\u00a0: revenez à la liste."));
        RegisterFigures figures = entries.figures(member.query(), DECISIONS);
        model.addAttribute("group", group.name());
        model.addAttribute("list", group.path());
        model.addAttribute("name", member.value().label());
        model.addAttribute("uses", figures.uses());
        model.addAttribute("tables", CountTable.of(group, member));
        model.addAttribute("costs", CostView.of(figures));
        model.addAttribute("decisions", lastDecided(figures));
        model.addAttribute("register", RegisterSearch.by(member.filter(), code));
        return "register/group";
    }

    private List<DecisionLine> lastDecided(RegisterFigures figures) {
        Map<String, EntryVersion> newest = entries.newest(figures.lastDecided());
        return figures.lastDecided().stream()
                .map(newest::get)
                .filter(Objects::nonNull)
                .filter(version -> !version.entry().decisions().isEmpty())
                .map(DecisionLine::of)
                .toList();
    }
}
