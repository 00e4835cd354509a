package fr.cadreia.register.web;

import fr.cadreia.kernel.web.PublicPage;
import fr.cadreia.kernel.web.UnknownParameters;
import fr.cadreia.register.RegisterFacets;
import fr.cadreia.register.RegisterQuery.Sort;
import fr.cadreia.register.entry.EntryFilter;
import fr.cadreia.register.entry.FieldTable;
import java.util.List;
import java.util.function.Function;
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
 * Where the register's criteria are chosen, before the list that they lead to: with a value of every filter, the list would be
 * twice as heavy for whoever only reads it.
 */
@Controller
@RequestMapping("/registre/recherche")
class CriteriaController {

    /** Of each filter, beside the others. */
    private static final int MOST_TOGETHER = 10;

    /** Of one filter by itself; who looks for another one writes its name. */
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

    /** All values of one filter; the other criteria stay as they are. */
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
}
