package fr.cadreia.register.web;

import fr.cadreia.engine.VisibleText;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.RegisterQuery.Sort;
import fr.cadreia.register.entry.EntryFilter;
import fr.cadreia.register.entry.FieldTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the register was asked for, from the address's parameters: {@code texte}, {@code tri}, {@code page} and those of the
 * filters.
 *
 * @param chosen codes of the values wanted, by the name of their filter
 * @param page from 1
 */
record RegisterSearch(String text, Map<String, String> chosen, Sort sort, int page) {

    static final int PAGE_SIZE = 20;

    private static final List<EntryFilter> FILTERS = FieldTable.REGISTER.filters();

    private static final String YES = "oui";

    private static final Set<String> KNOWN = Stream.concat(
                    FILTERS.stream().map(EntryFilter::page), Stream.of("texte", "tri", "page"))
            .collect(Collectors.toUnmodifiableSet());

    /** What letters and other sites put behind an address to count who comes from them: no criterion of anybody. */
    private static final Pattern COUNTED = Pattern.compile("(utm|mtm|pk|at)_\\w+|fbclid|gclid|msclkid");

    private static final int TEXT_LENGTH = 100;
    private static final int CODE_LENGTH = 64;
    private static final int MOST_NAMED = 5;

    /** Criteria that the register does not know, as they were written: they change nothing, and the page says so. */
    static List<String> unknown(Map<String, String> parameters) {
        return parameters.keySet().stream()
                .filter(name -> !KNOWN.contains(name) && !COUNTED.matcher(name).matches())
                .map(name -> name.length() > CODE_LENGTH ? name.substring(0, CODE_LENGTH) + "…" : name)
                .limit(MOST_NAMED)
                .toList();
    }

    /** Answers 400 for a value that means nothing. */
    static RegisterSearch parse(Map<String, String> parameters) {
        String text = VisibleText.line(parameters.getOrDefault("texte", ""));
        if (text.length() > TEXT_LENGTH) {
            throw bad("Le texte cherché est trop long\u00a0: " + TEXT_LENGTH + " caractères au plus.");
        }
        Map<String, String> chosen = new HashMap<>();
        FILTERS.forEach(filter -> code(filter, parameters).ifPresent(code -> chosen.put(filter.name(), code)));
        return new RegisterSearch(
                text, chosen, sort(parameters.getOrDefault("tri", "")), page(parameters.getOrDefault("page", "1")));
    }

    private static Optional<String> code(EntryFilter filter, Map<String, String> parameters) {
        String given = parameters.getOrDefault(filter.page(), "");
        if (given.isEmpty()) {
            return Optional.empty();
        }
        boolean known = filter.isFlag() ? given.equals(YES) : given.length() <= CODE_LENGTH && filter.admits(given);
        if (!known) {
            throw unknown(filter.page(), given);
        }
        return filter.isFlag() ? Optional.of(EntryFilter.YES) : filter.code(given);
    }

    private static int page(String given) {
        if (!given.matches("[1-9]\\d{0,5}")) {
            throw unknown("page", given);
        }
        return Integer.parseInt(given);
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

    private static ResponseStatusException unknown(String parameter, String value) {
        return bad("La valeur «\u00a0" + value + "\u00a0» n’a pas de sens pour le critère «\u00a0" + parameter
                + "\u00a0»\u00a0: revenez au registre et choisissez-en une autre.");
    }

    private static ResponseStatusException bad(String message) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, message);
    }

    public boolean isUnfiltered() {
        return text.isEmpty() && !isNarrowed();
    }

    /** Whether anything but the words narrows or orders the list. */
    public boolean isNarrowed() {
        return !chosen.isEmpty() || sort != Sort.RELEVANCE;
    }

    RegisterQuery query() {
        return new RegisterQuery(
                Optional.of(text).filter(given -> !given.isEmpty()), chosen, sort, (page - 1) * PAGE_SIZE, PAGE_SIZE);
    }

    /** Address of the same list on another page. */
    public String onPage(long other) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("texte", text);
        FILTERS.forEach(filter -> parameters.put(filter.page(), value(filter)));
        parameters.put("tri", sort.name());
        parameters.put("page", other == 1 ? "" : String.valueOf(other));
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/registre");
        parameters.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
            }
        });
        return address.encode().build().toUriString();
    }

    /** What was chosen, as the address says it; empty when nothing was. */
    private String value(EntryFilter filter) {
        String code = chosen.getOrDefault(filter.name(), "");
        return code.equals(EntryFilter.YES) ? YES : code;
    }
}
