package fr.cadreia.dossier;

import java.util.List;
import java.util.Map;

/** The decision tables that policy owners edit ({@code processes/*.dmn}). */
public interface Decisions {

    /**
     * @param key the decision's id
     * @param inputs named as the table's input expressions; absent ones count as null
     * @return the outputs of every rule that fired
     */
    List<Map<String, Object>> evaluate(String key, Map<String, Object> inputs);
}
