package fr.cadreia.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A query for cases as SQL, with its parameters in their order. */
record CaseSearch(String sql, List<Object> parameters) {

    /** The steps in the order of the path. */
    private static final String STEP_ORDER = Arrays.stream(Step.values())
            .map(step -> " when '" + step.code() + "' then " + step.ordinal())
            .collect(Collectors.joining("", "case step", " end"));

    static CaseSearch page(CaseQuery query) {
        List<Object> parameters = new ArrayList<>();
        String where = where(query, parameters);
        parameters.add(query.size());
        parameters.add(query.offset());
        String sort = column(query.sort()) + (query.descending() ? " desc" : " asc");
        return new CaseSearch(
                "select * from cadre_case" + where + " order by " + sort + ", reference limit ? offset ?", parameters);
    }

    static CaseSearch count(CaseQuery query) {
        List<Object> parameters = new ArrayList<>();
        return new CaseSearch("select count(*) from cadre_case" + where(query, parameters), parameters);
    }

    private static String where(CaseQuery query, List<Object> parameters) {
        List<String> conditions = new ArrayList<>();
        query.organisation().ifPresent(value -> {
            conditions.add("organisation = ?");
            parameters.add(value);
        });
        query.text().ifPresent(value -> {
            conditions.add("(lower(title) like ? escape '!' or lower(reference) like ? escape '!')");
            String escaped = value.toLowerCase(Locale.FRENCH).replaceAll("([!%_])", "!$1");
            parameters.add("%" + escaped + "%");
            parameters.add("%" + escaped + "%");
        });
        query.step().ifPresent(value -> {
            conditions.add("step = ?");
            parameters.add(value.code());
        });
        query.useState().ifPresent(value -> {
            conditions.add("use_state = ?");
            parameters.add(value.name());
        });
        if (query.openOnly()) {
            conditions.add("ending is null");
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static String column(CaseQuery.Sort sort) {
        return switch (sort) {
            case REFERENCE -> "reference";
            case TITLE -> "lower(title)";
            case ORGANISATION -> "organisation";
            case STEP -> STEP_ORDER;
            case UPDATED -> "updated_at";
        };
    }
}
