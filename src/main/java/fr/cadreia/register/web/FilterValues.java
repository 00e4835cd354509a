package fr.cadreia.register.web;

import fr.cadreia.engine.form.CurrentForms;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.RegisterFacets;
import fr.cadreia.register.RegisterFacets.Facet;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.entry.EntryFilter;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.FormQuestion;
import fr.cadreia.register.entry.LabelledCode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The values that filters may be asked for: those that some entry has, and those that the forms offer, whether an entry
 * has them or none. Any other value would find nothing, and nobody would be told why.
 */
@Component
class FilterValues {

    private static final List<EntryFilter> FILTERS = FieldTable.REGISTER.filters();

    private final RegisterEntries entries;
    private final CurrentForms forms;

    FilterValues(RegisterEntries entries, CurrentForms forms) {
        this.entries = entries;
        this.forms = forms;
    }

    /**
     * Returns each value with the number of entries that it would leave; first those asked for that no entry has.
     *
     * @throws org.springframework.web.server.ResponseStatusException 400 for a value that can be none of the filter's
     */
    RegisterFacets facets(RegisterSearch asked) {
        RegisterQuery query = asked.query();
        RegisterFacets held = entries.facets(query);
        unknown(query, held).filter(found -> !found.isFreeText()).findFirst().ifPresent(found -> {
            throw SearchParameters.unknown(found.filter().page(), found.codes().get(0));
        });
        return new RegisterFacets(FILTERS.stream()
                .collect(Collectors.toMap(
                        EntryFilter::name,
                        filter -> Stream.concat(
                                        missing(filter, query, held)
                                                .map(code -> new Facet(code, label(filter, code), 0)),
                                        held.of(filter.name()).stream())
                                .toList())));
    }

    private String label(EntryFilter filter, String code) {
        return offered(filter)
                .filter(one -> one.code().equals(code))
                .map(LabelledCode::label)
                .findFirst()
                .orElseGet(() -> filter.label(code));
    }

    /**
     * Refuses values that are not there. What people write as they like, such as a supplier, is no error: nothing is
     * found.
     *
     * @throws BadParametersException with every filter that is asked for a value that cannot be
     */
    void refuseUnknown(ApiRequest asked) {
        if (FILTERS.stream().noneMatch(filter -> isOpen(filter, asked.query()) && !filter.isWritten())) {
            return;
        }
        List<FieldError> errors = unknown(asked.query(), entries.facets(RegisterQuery.all(0, 1)))
                .filter(found -> !found.filter().isWritten())
                .flatMap(Unknown::errors)
                .toList();
        if (!errors.isEmpty()) {
            throw new BadParametersException(errors);
        }
    }

    /**
     * The values that a filter is asked for, that no entry has and no form offers.
     *
     * @param possible the values that it may be asked for; empty where people write them
     */
    private record Unknown(EntryFilter filter, List<String> codes, Set<String> possible) {

        /** Tells whether an entry may have it one day, since people write what they like. */
        boolean isFreeText() {
            return possible.isEmpty();
        }

        Stream<FieldError> errors() {
            return isFreeText()
                    ? codes.stream()
                            .map(code -> FieldError.of(
                                    filter.name(),
                                    "Aucune fiche du registre n’a la valeur «\u00a0" + code + "\u00a0»."))
                    : Stream.of(FieldError.of(filter.name(), ApiRequest.possible(possible)));
        }
    }

    /** @param held the values that entries have, whatever was asked for */
    private Stream<Unknown> unknown(RegisterQuery asked, RegisterFacets held) {
        return FILTERS.stream().filter(filter -> isOpen(filter, asked)).flatMap(filter -> {
            List<String> missing = missing(filter, asked, held)
                    .filter(code -> !filter.isUnsaid(code))
                    .toList();
            Set<String> possible = missing.isEmpty() ? Set.of() : possible(filter, held);
            List<String> unknown =
                    missing.stream().filter(code -> !possible.contains(code)).toList();
            return unknown.isEmpty() ? Stream.empty() : Stream.of(new Unknown(filter, unknown, possible));
        });
    }

    /**
     * Tells whether it is asked for a value that only entries and forms can tell; fixed codes were checked when the
     * request was read.
     */
    private static boolean isOpen(EntryFilter filter, RegisterQuery asked) {
        return filter.values().isEmpty() && !asked.wanted(filter).isEmpty();
    }

    private Set<String> possible(EntryFilter filter, RegisterFacets held) {
        Set<String> possible = offered(filter).map(LabelledCode::code).collect(Collectors.toCollection(TreeSet::new));
        if (!possible.isEmpty()) {
            held.of(filter.name()).stream().map(Facet::code).forEach(possible::add);
            if (filter.mayBeUnsaid()) {
                possible.add(EntryFilter.NOT_STATED.code());
            }
        }
        return possible;
    }

    private static Stream<String> missing(EntryFilter filter, RegisterQuery asked, RegisterFacets held) {
        return asked.wanted(filter).stream()
                .filter(code -> held.of(filter.name()).stream()
                        .noneMatch(facet -> facet.code().equals(code)));
    }

    /** Returns the offered values; none where they are not the options of a question. */
    private Stream<LabelledCode> offered(EntryFilter filter) {
        return filter.questions().stream().flatMap(this::options);
    }

    private Stream<LabelledCode> options(FormQuestion question) {
        FormSchema form = forms.get(question.form());
        return form.field(question.field()).stream()
                .flatMap(field -> field.options().stream())
                .map(code -> new LabelledCode(code, form.optionLabel(question.field(), code)));
    }
}
