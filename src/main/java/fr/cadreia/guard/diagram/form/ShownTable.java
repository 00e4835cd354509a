package fr.cadreia.guard.diagram.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/**
 * A table that shows what is known of a case.
 *
 * @param title of the group around it, for people
 * @param hides the conditions under which it is not shown, its own and those around it
 */
record ShownTable(JsonNode json, String title, Set<String> hides) {

    /** Whether it shows all that another does, whenever that is shown. */
    boolean replaces(ShownTable other) {
        return json.path("dataSource").equals(other.json.path("dataSource"))
                && other.hides.containsAll(hides)
                && !json.has("columnsExpression")
                && columns().containsAll(other.columns());
    }

    private Set<String> columns() {
        Set<String> columns = new HashSet<>();
        json.path("columns").forEach(column -> columns.add(column.path("key").asText()));
        return columns;
    }
}
