package fr.cadreia.register.web;

import fr.cadreia.committee.extract.DecisionLists;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Replacements;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.PublicPage;
import fr.cadreia.kernel.web.UnknownParameters;
import fr.cadreia.register.DecisionRow;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.PublicDecisions;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.RegisterFacets;
import fr.cadreia.register.RegisterPage;
import fr.cadreia.register.RegisterQuery.Sort;
import fr.cadreia.register.StatusLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public register's pages: anybody reads them, without an account. */
@Controller
@RequestMapping("/registre")
class RegisterController {

    private static final int NEWEST_VERSIONS = 5;

    private final RegisterEntries entries;
    private final FilterValues values;
    private final Replacements replacements;
    private final DecisionLists lists;
    private final PublicDecisions decisions;

    RegisterController(
            RegisterEntries entries,
            FilterValues values,
            Replacements replacements,
            DecisionLists lists,
            PublicDecisions decisions) {
        this.decisions = decisions;
        this.entries = entries;
        this.values = values;
        this.replacements = replacements;
        this.lists = lists;
    }

    /** Another use that an entry's page leads to. */
    record OtherUse(String reference, String title) {

        static OtherUse of(EntryVersion version) {
            return new OtherUse(version.reference(), version.entry().identity().title());
        }
    }

    /** @param day of the session, French */
    record NewestDecisions(String day, List<DecisionRow> rows) {}

    @PublicPage
    @GetMapping
    String list(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        RegisterSearch request = SearchParameters.parse(parameters);
        if (parameters.values().stream().flatMap(List::stream).anyMatch(String::isEmpty)) {
            // A form sends its empty fields too: the address that people pass on says only what was asked.
            return "redirect:" + request.onPage(request.page());
        }
        RegisterFacets facets = values.facets(request);
        RegisterPage page = entries.search(request.query());
        long pages = Math.max(1, (page.total() + RegisterSearch.PAGE_SIZE - 1) / RegisterSearch.PAGE_SIZE);
        if (request.page() > pages) {
            return "redirect:" + request.onPage(pages);
        }
        model.addAttribute("list", request);
        model.addAttribute(UnknownParameters.ATTRIBUTE, SearchParameters.unknown(parameters));
        model.addAttribute(
                "cards",
                page.versions().stream()
                        .map(EntryCard::of)
                        .map(card -> card.brief(!request.isUnfiltered()))
                        .toList());
        model.addAttribute("count", page.total());
        model.addAttribute("near", page.near());
        model.addAttribute("also", String.join(", ", page.also()));
        model.addAttribute("fewer", page.fewer().stream().map(request::fewer).toList());
        model.addAttribute("pages", pages);
        model.addAttribute("title", request.title(page.total(), facets));
        model.addAttribute("criteria", request.criteria(facets));
        model.addAttribute("newest", request.isUnfiltered() && request.page() == 1 ? newest() : null);
        model.addAttribute("sorts", Sort.values());
        model.addAttribute("line", StatusLine.of(entries.statuses()));
        model.addAttribute("asked", request.words(facets));
        model.addAttribute(
                "costs", request.sort() == Sort.COST ? CostView.of(entries.figures(request.query(), 0)) : List.of());
        return "register/list";
    }

    /** Returns the public part of the last session whose list is online; null where there is none. */
    private NewestDecisions newest() {
        return lists.page(0, 1).stream()
                .findFirst()
                .map(list -> new NewestDecisions(
                        FrenchText.day(list.heldOn()),
                        decisions.of(List.of(list)).get(list.session()).stream()
                                .map(DecisionRow::of)
                                .toList()))
                .filter(last -> last.rows().stream().anyMatch(DecisionRow::given))
                .orElse(null);
    }

    @PublicPage
    @GetMapping("/{reference}")
    String entry(@PathVariable String reference, Model model) {
        PublishedVersions versions = PublishedVersions.of(entries, reference);
        EntryPage page = EntryPage.of(versions.newest());
        model.addAttribute("entry", page);
        model.addAttribute("listed", lists.listed(page.sessions()));
        model.addAttribute("late", decisions.late(Set.of(reference)).getOrDefault(reference, Set.of()));
        model.addAttribute("detail", "/registre/" + reference + "/detail");
        model.addAttribute("changed", versions.changedSinceDeclared());
        // The description that search engines show.
        page.lead().texts().stream().findFirst().ifPresent(text -> model.addAttribute("description", text));
        model.addAttribute("successor", published(replacements.replacementOf(reference)));
        model.addAttribute("predecessor", published(replacements.replacedBy(reference)));
        List<VersionRow> told = versions.all().stream().map(VersionRow::of).toList();
        model.addAttribute("versions", told.subList(0, Math.min(NEWEST_VERSIONS, told.size())));
        model.addAttribute("older", told.size() - NEWEST_VERSIONS);
        return "register/entry";
    }

    /** Returns the link to another use; null where that use is not in the register yet. */
    private OtherUse published(Optional<Case> other) {
        return other.map(Case::reference)
                .flatMap(entries::find)
                .map(OtherUse::of)
                .orElse(null);
    }
}
