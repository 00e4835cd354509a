package fr.cadreia.register.web;

import fr.cadreia.kernel.web.PublicPage;
import fr.cadreia.kernel.web.UnknownParameters;
import fr.cadreia.register.RegisterFacets;
import fr.cadreia.register.RegisterFacets.Facet;
import fr.cadreia.register.RegisterQuery.Sort;
import fr.cadreia.register.entry.EntryFilter;
import fr.cadreia.register.entry.FieldTable;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page where readers choose the register's criteria, before the list that they lead to. With a value of every
 * filter, the list would be twice as heavy for people who only read it.
 */
@Controller
@RequestMapping("/registre/recherche")
class CriteriaController {

    /** The most values of each filter beside the others. */
    private static final int MOST_TOGETHER = 10;

    /** The most values of one filter by itself; readers who look for another value write its name. */
    private static final int MOST_ALONE = 64;

    private final FilterValues values;

    CriteriaController(FilterValues values) {
        this.values = values;
    }

    @PublicPage
    @GetMapping
    String criteria(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        RegisterSearch request = SearchParameters.parse(parameters);
        RegisterFacets facets = values.facets(request);
        List<FilterView> filters = filters(filter -> FilterView.of(filter, facets, request, MOST_TOGETHER));
        model.addAttribute(UnknownParameters.ATTRIBUTE, SearchParameters.unknown(parameters));
        model.addAttribute("list", request);
        model.addAttribute("sorts", Sort.values());
        model.addAttribute(
                "choices", filters.stream().filter(filter -> !filter.flag()).toList());
        model.addAttribute("flags", filters.stream().filter(FilterView::flag).toList());
        return "register/criteria";
    }

    private static List<FilterView> filters(Function<EntryFilter, FilterView> view) {
        return FieldTable.REGISTER.filters().stream()
                .map(view)
                .filter(FilterView::isUseful)
                .toList();
    }

    /** Shows all values of one filter; the other criteria stay as they are. */
    @PublicPage
    @GetMapping("/{name}")
    String values(@PathVariable String name, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        EntryFilter asked = FieldTable.REGISTER.filters().stream()
                .filter(filter -> filter.page().equals(name) && !filter.isFlag())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Le registre ne connaît pas ce critère\u00a0: revenez à la recherche."));
        RegisterSearch request = SearchParameters.parse(parameters);
        model.addAttribute(UnknownParameters.ATTRIBUTE, SearchParameters.unknown(parameters));
        model.addAttribute("list", request);
        model.addAttribute("filter", FilterView.of(asked, values.facets(request), request, MOST_ALONE));
        return "register/values";
    }

    /**
     * A filter as a page offers it.
     *
     * @param name of its parameter in the page's address
     * @param label French
     * @param flag whether it asks for what is so, rather than for one of several values
     * @param options values that would find something, and those chosen
     * @param others the number of further values
     * @param all address of the page that offers them all
     */
    private record FilterView(
            String name, String label, boolean flag, List<Facet> options, Set<String> chosen, long others, String all) {

        /** @param most values offered; those that most entries have, and those chosen, are */
        static FilterView of(EntryFilter filter, RegisterFacets facets, RegisterSearch search, int most) {
            Set<String> chosen = search.chosen().getOrDefault(filter.name(), Set.of());
            List<Facet> useful = facets.of(filter.name()).stream()
                    .filter(facet -> facet.entries() > 0 || chosen.contains(facet.code()))
                    .toList();
            Set<Facet> offered = useful.stream()
                    .sorted(Comparator.<Facet, Boolean>comparing(facet -> !chosen.contains(facet.code()))
                            .thenComparing(Facet::entries, Comparator.reverseOrder()))
                    .limit(Math.max(most, chosen.size()))
                    .collect(Collectors.toSet());
            return new FilterView(
                    filter.page(),
                    filter.label(),
                    filter.isFlag(),
                    useful.stream().filter(offered::contains).toList(),
                    chosen,
                    useful.size() - offered.size(),
                    search.criteria(filter));
        }

        /**
         * Tells whether there is anything to choose, or to give up; the value for uses that say nothing is no choice on
         * its own.
         */
        boolean isUseful() {
            return !chosen.isEmpty()
                    || options.stream().anyMatch(option -> !option.code().equals(EntryFilter.NOT_STATED.code()));
        }

        /** Returns the number of entries that a filter would leave on a yes. */
        public long entries() {
            return options.stream().mapToLong(Facet::entries).sum();
        }
    }
}
