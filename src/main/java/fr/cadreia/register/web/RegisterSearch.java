package fr.cadreia.register.web;

import fr.cadreia.engine.VisibleText;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.RegisterQuery.Sort;
import fr.cadreia.register.entry.EntryStatus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the register was asked for, from the address's parameters ({@code texte}, {@code statut}, {@code direction}, {@code
 * commune}, {@code domaine}, {@code risque}, {@code retard}, {@code tri}, {@code page}).
 *
 * @param page from 1
 */
record RegisterSearch(
        String text,
        Optional<EntryStatus> status,
        String department,
        String commune,
        String domain,
        String risk,
        boolean lateOnly,
        Sort sort,
        int page) {

    static final int PAGE_SIZE = 20;

    private static final Set<String> KNOWN =
            Set.of("texte", "statut", "direction", "commune", "domaine", "risque", "retard", "tri", "page");

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
        String late = code("retard", parameters);
        if (!late.isEmpty() && !late.equals("oui")) {
            throw unknown("retard", late);
        }
        return new RegisterSearch(
                text,
                constant(EntryStatus.values(), "statut", parameters),
                code("direction", parameters),
                code("commune", parameters),
                code("domaine", parameters),
                risk(parameters),
                late.equals("oui"),
                constant(Sort.values(), "tri", parameters).orElse(Sort.RELEVANCE),
                page(parameters.getOrDefault("page", "1")));
    }

    private static String code(String name, Map<String, String> parameters) {
        String given = parameters.getOrDefault(name, "");
        if (given.length() > CODE_LENGTH) {
            throw unknown(name, given);
        }
        return given;
    }

    private static String risk(Map<String, String> parameters) {
        String given = code("risque", parameters);
        if (!given.isEmpty() && !ApiRequest.RISKS.contains(given)) {
            throw unknown("risque", given);
        }
        return given;
    }

    private static int page(String given) {
        if (!given.matches("[1-9]\\d{0,5}")) {
            throw unknown("page", given);
        }
        return Integer.parseInt(given);
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] values, String name, Map<String, String> parameters) {
        String given = parameters.getOrDefault(name, "");
        Optional<E> found = Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(given))
                .findFirst();
        if (!given.isEmpty() && found.isEmpty()) {
            throw unknown(name, given);
        }
        return found;
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
        return status.isPresent()
                || lateOnly
                || sort != Sort.RELEVANCE
                || !(department + commune + domain + risk).isEmpty();
    }

    RegisterQuery query() {
        return new RegisterQuery(
                given(text),
                status,
                given(department),
                given(commune),
                given(domain),
                given(risk),
                lateOnly,
                sort,
                (page - 1) * PAGE_SIZE,
                PAGE_SIZE);
    }

    private static Optional<String> given(String value) {
        return Optional.of(value).filter(given -> !given.isEmpty());
    }

    /** Address of the same list on another page. */
    public String onPage(long other) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("texte", text);
        parameters.put("statut", status.map(Enum::name).orElse(""));
        parameters.put("direction", department);
        parameters.put("commune", commune);
        parameters.put("domaine", domain);
        parameters.put("risque", risk);
        parameters.put("retard", lateOnly ? "oui" : "");
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
}
