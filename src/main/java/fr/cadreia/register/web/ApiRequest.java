package fr.cadreia.register.web;

import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.text.ShortText;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.RegisterQuery.Sort;
import fr.cadreia.register.entry.EntryFilter;
import fr.cadreia.register.entry.FieldTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A program's request to the register. No parameter is silently ignored: a misspelt filter would give everything.
 *
 * @param format empty for the register's own
 * @param page from 1
 */
record ApiRequest(RegisterQuery query, String format, int page, Map<String, String> given) {

    static final int PAGE_SIZE = 50;

    private static final int LONGEST_TEXT = 100;
    private static final int LONGEST_CODE = 64;
    private static final int MOST_VALUES = 20;
    private static final int LAST_PAGE = 1_000_000;

    private static final List<EntryFilter> NARROWING = FieldTable.REGISTER.filters();

    /** Parameter for the language of a file's column names. */
    static final String COLUMNS = "columns";

    /** The parameters of a table: it is whole, and its form is in its name. */
    static final Set<String> OF_TABLES = with("text", "sort", COLUMNS);

    /** The parameters of a file of records: it is whole too. */
    static final Set<String> OF_RECORDS = with("text", "sort", "format");

    /** The parameters of a feed: its order is that of the changes. */
    static final Set<String> OF_FEED = with("text");

    static final Set<String> KNOWN = with("text", "sort", "page", "size", "format");

    private static Set<String> with(String... others) {
        return Stream.concat(NARROWING.stream().map(EntryFilter::name), Stream.of(others))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws BadParametersException with every parameter that means nothing */
    static ApiRequest parse(Map<String, String> parameters, Set<String> formats) {
        return new Parser(parameters).read(formats);
    }

    /** @throws BadParametersException with every parameter that an address does not know */
    static void refuseOthers(Map<String, String> parameters, Set<String> known) {
        List<FieldError> errors = parameters.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> unknown(name, known))
                .toList();
        if (!errors.isEmpty()) {
            throw new BadParametersException(errors);
        }
    }

    private static FieldError unknown(String name, Set<String> known) {
        return FieldError.of(
                ShortText.whole(name, LONGEST_CODE),
                known.isEmpty()
                        ? "Cette adresse ne prend aucun paramètre."
                        : "Ce paramètre n’existe pas\u00a0: "
                                + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
    }

    /** Returns the part of a refusal that lists the possible values of a parameter. */
    static String possible(Collection<String> values) {
        return "Valeurs possibles\u00a0: " + values.stream().sorted().collect(Collectors.joining(", ")) + ".";
    }

    /** Returns the query for the last changes among the entries asked for. */
    RegisterQuery newest(int size) {
        return new RegisterQuery(query.text(), query.narrowed(), Sort.UPDATED, 0, size);
    }

    /**
     * Returns the parameters that were given, as they follow an address, e.g. {@code ?status=stopped&text=tri}; empty
     * for everything.
     */
    String address() {
        UriComponentsBuilder uri = UriComponentsBuilder.newInstance();
        Map<String, String> asked = new TreeMap<>(given);
        asked.values().removeIf(String::isEmpty);
        asked.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        return uri.encode().buildAndExpand(asked).toUriString();
    }

    /** Returns the parameters of the same list on another page. */
    Map<String, String> onPage(long other) {
        Map<String, String> parameters = new LinkedHashMap<>(given);
        parameters.put("page", String.valueOf(other));
        return parameters;
    }

    private static final class Parser {

        private final Map<String, String> parameters;
        private final List<FieldError> errors = new ArrayList<>();

        Parser(Map<String, String> parameters) {
            this.parameters = parameters;
        }

        ApiRequest read(Set<String> formats) {
            parameters.keySet().stream()
                    .filter(name -> !KNOWN.contains(name))
                    .forEach(name -> errors.add(unknown(name, KNOWN)));
            String text = parameters.getOrDefault("text", "").strip();
            if (text.length() > LONGEST_TEXT) {
                refuse("text", LONGEST_TEXT + " caractères au plus.");
            }
            Map<String, Set<String>> narrowed =
                    NARROWING.stream().collect(Collectors.toMap(EntryFilter::name, this::narrowing));
            narrowed.values().removeIf(Set::isEmpty);
            Sort sort = constant("sort", Sort.values()).orElse(text.isEmpty() ? Sort.UPDATED : Sort.RELEVANCE);
            String format = oneOf("format", formats).orElse("");
            int page = number("page", 1, LAST_PAGE);
            int size = number("size", PAGE_SIZE, RegisterQuery.LARGEST_PAGE);
            if (!errors.isEmpty()) {
                throw new BadParametersException(errors);
            }
            RegisterQuery query = new RegisterQuery(
                    Optional.of(text).filter(words -> !words.isEmpty()), narrowed, sort, (page - 1) * size, size);
            return new ApiRequest(query, format, page, parameters);
        }

        /** Returns the values of a filter; several are separated by commas. */
        private Set<String> narrowing(EntryFilter filter) {
            List<String> wanted = given(filter.name())
                    .map(values -> List.of(values.split(",", -1)))
                    .orElse(List.of());
            if (wanted.size() > MOST_VALUES || wanted.stream().anyMatch(code -> code.length() > LONGEST_CODE)) {
                refuse(filter.name(), MOST_VALUES + " valeurs au plus, de " + LONGEST_CODE + " caractères au plus.");
                return Set.of();
            }
            if (!filter.values().isEmpty() && !filter.values().containsAll(wanted)) {
                refuse(filter.name(), possible(filter.values()));
                return Set.of();
            }
            return wanted.stream().flatMap(code -> filter.code(code).stream()).collect(Collectors.toSet());
        }

        private Optional<String> oneOf(String name, Set<String> values) {
            Optional<String> value = given(name);
            if (value.filter(one -> !values.contains(one)).isPresent()) {
                refuse(name, possible(values));
                return Optional.empty();
            }
            return value;
        }

        private <E extends Enum<E>> Optional<E> constant(String name, E[] values) {
            Map<String, E> named = Arrays.stream(values)
                    .collect(Collectors.toMap(value -> value.name().toLowerCase(Locale.ROOT), value -> value));
            return oneOf(name, named.keySet()).map(named::get);
        }

        private int number(String name, int otherwise, int most) {
            Optional<String> value = given(name);
            if (value.isEmpty()) {
                return otherwise;
            }
            if (!value.get().matches("[1-9]\\d{0,6}") || Integer.parseInt(value.get()) > most) {
                refuse(name, "Un nombre entier de 1 à " + most + ".");
                return otherwise;
            }
            return Integer.parseInt(value.get());
        }

        private Optional<String> given(String name) {
            return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
        }

        private void refuse(String name, String message) {
            errors.add(FieldError.of(name, message));
        }
    }
}
