package fr.cadreia.guard.diagram.table;

import static fr.cadreia.guard.diagram.table.EditedTable.edited;
import static fr.cadreia.guard.diagram.table.EditedTable.problems;
import static fr.cadreia.guard.diagram.table.EditedTable.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.params.provider.Arguments;

/** A table that was edited as no table may be, and what the guard says of it. */
final class RefusedTable {

    static final String INTERVAL = "reassessment-interval";
    static final String GATE = "data-gate";
    static final String QUALIFICATION = "qualification";

    private RefusedTable() {}

    static Arguments refused(String name, String file, String from, String to, String says) {
        return arguments(name, edited(file, from, to), "decision-table", says);
    }

    static Arguments unknown(String name, String file, String from, String to, String says) {
        return arguments(name, edited(file, from, to), "known-content", says);
    }

    static Arguments byTheEngine(String name, String file, String from, String to) {
        return arguments(name, edited(file, from, to), "engine", "Le moteur refuse");
    }

    static String part(String element) {
        String table = read(INTERVAL);
        String end = "</" + element + ">";
        return table.substring(table.indexOf("<" + element + " "), table.indexOf(end) + end.length());
    }

    static void isRefused(String table, String code, String says) {
        assertThat(problems(table)).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message()).contains(says);
            assertThat(problem.remedy()).endsWith(".");
        });
    }
}
