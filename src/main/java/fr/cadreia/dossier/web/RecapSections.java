package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Recaps;
import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the steps said, section by section; each is a list of questions and answers, or a table. */
@Component
public class RecapSections {

    private static final String FIRST = "trial";

    private static final Map<String, String> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put("case", "Le dossier");
        TITLES.put(FIRST, "Durée et usage réels");
        TITLES.put("proposal", "Proposition");
        TITLES.put("qualification", "Qualification calculée");
        TITLES.put("review", "Instruction par les experts");
        TITLES.put("opinions", "Avis");
        TITLES.put("dataGate", "Contrôle de confidentialité");
        TITLES.put("protocol", "Protocole d'expérimentation");
        TITLES.put("closing", "Fin d'expérimentation");
        TITLES.put("assessment", "Bilan");
        TITLES.put("indicators", "Indicateurs : départ, cible, mesure");
        TITLES.put("secondReading", "Seconde lecture");
        TITLES.put("session", "Séance du comité");
        TITLES.put("result", "Décision du comité");
        TITLES.put("generalization", "Généralisation");
        TITLES.put("reassessment", "Réévaluation");
        TITLES.put("stopCause", "Pourquoi ce dossier s'arrête");
        TITLES.put("stop", "Arrêt");
        TITLES.put("rules", "Les dix règles et leurs éléments");
    }

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("opinion", "Avis"),
            Map.entry("position", "Sens"),
            Map.entry("reasons", "Motifs"),
            Map.entry("conditions", "Conditions"),
            Map.entry("indicator", "Indicateur"),
            Map.entry("baseline", "Départ"),
            Map.entry("target", "Cible"),
            Map.entry("measured", "Mesure"),
            Map.entry("reached", "Résultat"),
            Map.entry("history", "Évolution"),
            Map.entry("rule", "Règle"),
            Map.entry("status", "Éléments"),
            Map.entry("evidence", "Détail"));

    private final Recaps recaps;

    RecapSections(Recaps recaps) {
        this.recaps = recaps;
    }

    /** @param columns French headings; empty when each row is a question and its answer */
    public record Section(String title, List<String> columns, List<List<String>> rows) {

        public boolean isTable() {
            return !columns.isEmpty();
        }
    }

    /** Sections that have something to say to this reader. */
    List<Section> of(String reference, Person reader) {
        Map<String, Object> recap = new LinkedHashMap<>(recaps.of(reference, Optional.of(reader)));
        // The page's own heading says it.
        recap.remove("case");
        return of(recap);
    }

    /** The sections of a recap that have something to say. */
    public static List<Section> of(Map<?, ?> recap) {
        List<Section> sections = new ArrayList<>();
        TITLES.forEach((key, title) -> {
            if (recap.get(key) instanceof List<?> rows && !rows.isEmpty()) {
                sections.add(section(title, rows));
            }
        });
        return sections;
    }

    /** What everybody who judges reads before anything else: how long and how much it was really tried. */
    public static Optional<Section> first(Map<?, ?> recap) {
        return recap.get(FIRST) instanceof List<?> rows && !rows.isEmpty()
                ? Optional.of(section(TITLES.get(FIRST), rows))
                : Optional.empty();
    }

    /** The sections that stand beside what is read first. */
    public static List<Section> besideTheFirst(Map<?, ?> recap) {
        Map<Object, Object> rest = new LinkedHashMap<>(recap);
        rest.remove(FIRST);
        return of(rest);
    }

    /** What remains of a recap once these sections are shown. */
    public static Map<Object, Object> without(Map<?, ?> recap) {
        Map<Object, Object> rest = new LinkedHashMap<>(recap);
        rest.keySet().removeAll(TITLES.keySet());
        return rest;
    }

    /** A column of which no row says anything, as where there is nothing to compare yet, is left out. */
    private static Section section(String title, List<?> rows) {
        List<Map<?, ?>> all =
                rows.stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).toList();
        boolean answers = all.get(0).containsKey("label");
        List<?> keys = all.get(0).keySet().stream()
                .filter(key -> answers
                        || all.stream().anyMatch(row -> !text(row.get(key)).isEmpty()))
                .toList();
        return new Section(
                title,
                answers
                        ? List.of()
                        : keys.stream()
                                .map(key -> COLUMNS.getOrDefault(key, String.valueOf(key)))
                                .toList(),
                all.stream()
                        .map(row -> keys.stream().map(key -> text(row.get(key))).toList())
                        .toList());
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
