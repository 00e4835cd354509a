package fr.cadreia.register.web;

import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.form.CurrentForms;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.RegisterFacets;
import fr.cadreia.register.RegisterFacets.Facet;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.entry.EntryFilter;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.FormQuestion;
import fr.cadreia.register.entry.LabelledCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The values that filters may be asked for: those that some entry has, and those that the forms offer, whether an entry has them
 * or none. What is neither would find nothing, and nobody would be told why.
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
     * Each value with the entries that it would leave; first those asked for that no entry has.
     *
     * @throws org.springframework.web.server.ResponseStatusException 400 for a value that the filter's forms do not offer
     */
    RegisterFacets facets(RegisterSearch asked) {
        RegisterQuery query = asked.query();
        RegisterFacets held = entries.facets(query);
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
        List<LabelledCode> offered = offered(filter);
        Optional<String> option = offered.stream()
                .filter(one -> one.code().equals(code))
                .map(LabelledCode::label)
                .findFirst();
        boolean known = offered.isEmpty() || !filter.values().isEmpty() || filter.isUnsaid(code);
        if (option.isEmpty() && !known) {
            throw SearchParameters.unknown(filter.page(), code);
        }
        return option.orElseGet(() -> filter.label(code));
    }

    /** @throws BadParametersException with every filter that is asked for a value that is not there */
    void refuseUnknown(ApiRequest asked) {
        List<EntryFilter> open = FILTERS.stream()
                .filter(filter -> filter.values().isEmpty()
                        && !asked.query().wanted(filter).isEmpty())
                .toList();
        if (open.isEmpty()) {
            return;
        }
        RegisterFacets held = entries.facets(RegisterQuery.all(0, 1));
        List<FieldError> errors = open.stream()
                .flatMap(filter -> errors(filter, asked.query(), held))
                .toList();
        if (!errors.isEmpty()) {
            throw new BadParametersException(errors);
        }
    }

    private Stream<FieldError> errors(EntryFilter filter, RegisterQuery asked, RegisterFacets held) {
        List<String> missing = missing(filter, asked, held)
                .filter(code -> !filter.isUnsaid(code))
                .toList();
        if (missing.isEmpty()) {
            return Stream.empty();
        }
        List<LabelledCode> offered = offered(filter);
        if (offered.isEmpty()) {
            return missing.stream()
                    .map(code -> FieldError.of(
                            filter.name(), "Aucune fiche du registre n’a la valeur «\u00a0" + code + "\u00a0»."));
        }
        Set<String> possible = Stream.concat(
                        offered.stream().map(LabelledCode::code),
                        held.of(filter.name()).stream().map(Facet::code))
                .collect(Collectors.toCollection(TreeSet::new));
        if (filter.mayBeUnsaid()) {
            possible.add(EntryFilter.NOT_STATED.code());
        }
        return possible.containsAll(missing)
                ? Stream.empty()
                : Stream.of(FieldError.of(filter.name(), ApiRequest.possible(possible)));
    }

    private static Stream<String> missing(EntryFilter filter, RegisterQuery asked, RegisterFacets held) {
        return asked.wanted(filter).stream()
                .filter(code -> held.of(filter.name()).stream()
                        .noneMatch(facet -> facet.code().equals(code)));
    }

    /** Empty where the values are not the options of a question. */
    private List<LabelledCode> offered(EntryFilter filter) {
        return filter.questions().stream().flatMap(this::options).toList();
    }

    private Stream<LabelledCode> options(FormQuestion question) {
        FormSchema form = forms.get(question.form());
        return form.field(question.field()).stream()
                .flatMap(field -> field.options().stream())
                .map(code -> new LabelledCode(code, form.optionLabel(question.field(), code)));
    }
}
