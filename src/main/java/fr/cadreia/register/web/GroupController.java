package fr.cadreia.register.web;

import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.PageOf;
import fr.cadreia.kernel.web.PublicPage;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.RegisterFacets.Facet;
import fr.cadreia.register.RegisterFigures;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.RegisterQuery.Sort;
import fr.cadreia.register.SupplierNames;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.EntryFilter;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.Firms;
import fr.cadreia.register.web.UseGroup.Member;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final CaseAccess access;

    GroupController(RegisterEntries entries, CaseAccess access) {
        this.entries = entries;
        this.access = access;
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
    String suppliers(@RequestParam(name = "page", defaultValue = "1") String page, Principal principal, Model model) {
        model.addAttribute("steward", principal != null && SupplierNames.keeps(access.person(principal)));
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
        EntryFilter filter = UseGroup.SUPPLIERS.filters().get(0);
        boolean named = UseGroup.SUPPLIERS.member(code, entries::facets).isPresent();
        // The search answers 0, also for a name that was brought to another one.
        return named || !Firms.code(code).equals(code)
                ? show(UseGroup.SUPPLIERS, code, model)
                : "redirect:" + RegisterSearch.by(filter, code);
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

    /**
     * The number of uses of a group that have each value of a filter.
     *
     * @param others the number of values that are not shown, those of the fewest uses
     */
    record CountTable(String id, String title, List<Row> rows, int others) {

        private static final int MOST = 8;

        private static final List<String> SHOWN = List.of(
                "status", "risk", "kind", "domain", "personal_data", "year", "department", "commune", "supplier");

        /** @param path of these uses in the register */
        record Row(String label, long uses, String path) {}

        static List<CountTable> of(UseGroup group, Member member) {
            return SHOWN.stream()
                    .flatMap(name -> FieldTable.REGISTER.filters().stream()
                            .filter(filter -> filter.name().equals(name)))
                    .filter(filter -> !group.isBy(filter))
                    .map(filter -> of(filter, member))
                    .filter(table -> !table.rows().isEmpty())
                    .toList();
        }

        /** Counts the values. The value for entries that say nothing comes last, and is always shown. */
        private static CountTable of(EntryFilter filter, Member member) {
            Map<Boolean, List<Facet>> had = member.facets().of(filter.name()).stream()
                    .filter(value -> value.entries() > 0)
                    .collect(Collectors.partitioningBy(value -> value.code().equals(EntryFilter.NOT_STATED.code())));
            List<Facet> said = had.get(false);
            List<Facet> shown = said.stream()
                    .sorted(Comparator.comparing(Facet::entries).reversed())
                    .limit(MOST)
                    .toList();
            Stream<Facet> told = Stream.concat(said.stream().filter(shown::contains), had.get(true).stream());
            return new CountTable(
                    filter.page(),
                    filter.label(),
                    told.map(value -> new Row(value.label(), value.entries(), path(filter, value, member)))
                            .toList(),
                    said.size() - shown.size());
        }

        private static String path(EntryFilter filter, Facet value, Member member) {
            return new RegisterSearch(
                            "",
                            Map.of(
                                    member.filter().name(),
                                            Set.of(member.value().code()),
                                    filter.name(), Set.of(value.code())),
                            Sort.RELEVANCE,
                            1)
                    .onPage(1);
        }
    }
}
