package fr.cadreia.register.web;

import fr.cadreia.kernel.text.VisibleText;
import fr.cadreia.kernel.web.PageOf;
import fr.cadreia.kernel.web.UnknownParameters;
import fr.cadreia.register.RegisterQuery.Sort;
import fr.cadreia.register.entry.EntryFilter;
import fr.cadreia.register.entry.FieldTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/** Reads what the register is asked for from the address's parameters. */
final class SearchParameters {

    private static final List<EntryFilter> FILTERS = FieldTable.REGISTER.filters();

    private static final Set<String> KNOWN = Stream.concat(
                    FILTERS.stream().map(EntryFilter::page), Stream.of("texte", "tri", "page"))
            .collect(Collectors.toUnmodifiableSet());

    private static final int TEXT_LENGTH = 100;
    private static final int CODE_LENGTH = 64;
    private static final int MOST_VALUES = 20;

    private SearchParameters() {}

    /**
     * Returns the criteria that the register does not know, as they were written: they change nothing, and the page
     * says so.
     */
    static String unknown(MultiValueMap<String, String> parameters) {
        return UnknownParameters.among(parameters.keySet(), KNOWN);
    }

    /** Answers 400 for a value that means nothing. */
    static RegisterSearch parse(MultiValueMap<String, String> parameters) {
        String text = VisibleText.line(first(parameters, "texte", ""));
        if (text.length() > TEXT_LENGTH) {
            throw bad("Le texte cherché est trop long\u00a0: " + TEXT_LENGTH + " caractères au plus.");
        }
        Map<String, Set<String>> chosen =
                FILTERS.stream().collect(Collectors.toMap(EntryFilter::name, filter -> codes(filter, parameters)));
        chosen.values().removeIf(Set::isEmpty);
        return new RegisterSearch(
                text, chosen, sort(first(parameters, "tri", "")), PageOf.asked(first(parameters, "page", "1")));
    }

    private static String first(MultiValueMap<String, String> parameters, String name, String otherwise) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(otherwise);
    }

    private static Set<String> codes(EntryFilter filter, MultiValueMap<String, String> parameters) {
        return parameters.getOrDefault(filter.page(), List.of()).stream()
                .filter(given -> !given.isEmpty())
                .limit(MOST_VALUES)
                .map(given -> code(filter, given))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String code(EntryFilter filter, String given) {
        boolean known = filter.isFlag()
                ? given.equals(RegisterSearch.YES)
                : given.length() <= CODE_LENGTH && filter.admits(given);
        if (!known) {
            throw unknown(filter.page(), given);
        }
        return filter.isFlag() ? EntryFilter.YES : filter.code(given).orElseThrow();
    }

    private static Sort sort(String given) {
        if (given.isEmpty()) {
            return Sort.RELEVANCE;
        }
        return Arrays.stream(Sort.values())
                .filter(value -> value.name().equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(() -> unknown("tri", given));
    }

    static ResponseStatusException unknown(String parameter, String value) {
        return bad("La valeur «\u00a0" + value + "\u00a0» n’a pas de sens pour le critère «\u00a0" + parameter
                + "\u00a0»\u00a0: revenez au registre et choisissez-en une autre.");
    }

    private static ResponseStatusException bad(String message) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, message);
    }
}
