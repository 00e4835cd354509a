package fr.cadreia.dossier.qualification;

import fr.cadreia.kernel.form.Answers;
import java.util.List;
import java.util.Map;

/** The decision tables that policy owners edit ({@code processes/*.dmn}). */
public interface Decisions {

    /**
     * A rule of a table that fired.
     *
     * @param outputs by the names of the table's columns
     */
    record FiredRule(Map<String, Object> outputs) {

        public String text(String output) {
            return (String) outputs.get(output);
        }

        public int number(String output) {
            return ((Number) outputs.get(output)).intValue();
        }
    }

    /**
     * @param key the decision's id
     * @param inputs the answers that decide, named as the table's input expressions; absent ones count as null
     * @return every rule that fired
     */
    List<FiredRule> evaluate(String key, Answers inputs);
}
