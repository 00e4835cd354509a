package fr.cadreia.guard.diagram.difference;

import fr.cadreia.guard.diagram.DefinitionKeys;
import fr.cadreia.guard.diagram.EngineReading;
import fr.cadreia.guard.diagram.form.FormFile;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The differences between two versions of a diagram, table or form. They leave out only blanks around texts, and where
 * a diagram draws its elements as long as the drawing says the same.
 */
public final class FileDifference {

    private FileDifference() {}

    /**
     * @param place the element of the difference, French
     * @param what the property, French where it has a name for people
     * @param before empty where there was none
     * @param after empty where there is none any more
     * @param tool whether it only says by which program the file was written
     */
    public record Row(String place, String what, String before, String after, boolean tool) {}

    /**
     * @param before the files that define the same keys now; their other definitions stay in force and are left out
     * @param engine reads diagrams and tables as the engine does
     */
    public static List<Row> between(List<SourceFile> before, SourceFile after, EngineReading engine) {
        Set<String> keys = Set.copyOf(DefinitionKeys.of(after));
        Map<String, Part> old = new LinkedHashMap<>();
        before.forEach(file -> parts(file, keys, engine).forEach(old::putIfAbsent));
        List<Row> rows = rows(old, parts(after, keys, engine));
        if (!after.isForm()) {
            String asides = asides(before);
            String now = asides(List.of(after));
            if (!asides.equals(now)) {
                rows.add(new Row("Fichier", "Commentaires, CDATA et instructions", asides, now, false));
            }
        }
        if (after.isDiagram()) {
            root(after, engine)
                    .ifPresent(root -> rows.addAll(Drawing.rows(
                            before.stream()
                                    .flatMap(file -> root(file, engine).stream())
                                    .toList(),
                            root)));
        }
        return rows;
    }

    /** Returns what an XML file holds beside its elements and their texts, in the order of the file. */
    private static String asides(List<SourceFile> files) {
        List<String> asides = new ArrayList<>();
        for (SourceFile file : files) {
            try {
                XMLStreamReader reader = file.xml();
                while (reader.hasNext()) {
                    switch (reader.next()) {
                        case XMLStreamConstants.COMMENT -> asides.add("<!--" + reader.getText() + "-->");
                        case XMLStreamConstants.CDATA -> asides.add("<![CDATA[" + reader.getText() + "]]>");
                        case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                            asides.add("<?" + reader.getPITarget() + " " + reader.getPIData() + "?>");
                        default -> {}
                    }
                }
            } catch (XMLStreamException e) {
                // An unreadable file is a difference of its own.
            }
        }
        return String.join("\n", asides);
    }

    static List<Row> rows(Map<String, Part> old, Map<String, Part> now) {
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(old.keySet());
        List<Row> rows = new ArrayList<>();
        for (String name : names) {
            rows(Optional.ofNullable(old.get(name)), Optional.ofNullable(now.get(name)), rows);
        }
        return rows;
    }

    private static void rows(Optional<Part> old, Optional<Part> now, List<Row> rows) {
        Supplier<String> place = now.or(() -> old).orElseThrow().place();
        Set<String> names = new LinkedHashSet<>();
        now.ifPresent(part -> names.addAll(part.properties().keySet()));
        old.ifPresent(part -> names.addAll(part.properties().keySet()));
        for (String name : names) {
            Value before = old.map(part -> part.properties().get(name)).orElse(null);
            Value after = now.map(part -> part.properties().get(name)).orElse(null);
            if (before == null || after == null || !before.exact().equals(after.exact())) {
                boolean alike =
                        before != null && after != null && before.shown().equals(after.shown());
                Value one = before == null ? Value.NONE : before;
                Value other = after == null ? Value.NONE : after;
                rows.add(new Row(
                        place.get(),
                        Words.of(name),
                        alike ? one.exact() : one.shown(),
                        alike ? other.exact() : other.shown(),
                        Words.isTool(name)));
            }
        }
        if (old.isPresent() && now.isPresent()) {
            order(old.get(), now.get()).ifPresent(rows::add);
        }
    }

    /** Compares the order of the elements that stand in both; added and removed elements are told by themselves. */
    private static Optional<Row> order(Part old, Part now) {
        List<String> before = new ArrayList<>(old.children().keySet());
        List<String> after = new ArrayList<>(now.children().keySet());
        before.retainAll(now.children().keySet());
        after.retainAll(old.children().keySet());
        if (before.equals(after)) {
            return Optional.empty();
        }
        return Optional.of(new Row(
                now.place().get(), Words.ORDER, names(before, old.children()), names(after, now.children()), false));
    }

    private static String names(List<String> order, Map<String, Supplier<String>> places) {
        return String.join(
                ", ", order.stream().map(name -> places.get(name).get()).toList());
    }

    private static Map<String, Part> parts(SourceFile file, Set<String> keys, EngineReading engine) {
        Optional<Map<String, Part>> parts;
        if (file.isForm()) {
            parts = FormFile.read(file.content()).map(FormParts::of);
        } else {
            parts = root(file, engine).map(definitions -> XmlParts.of(definitions, keys));
        }
        return parts.orElseGet(() -> Map.of(
                "",
                new Part(() -> "Fichier", Map.of("Contenu", Value.of("illisible (" + file.sha256() + ")")), Map.of())));
    }

    private static Optional<Xml> root(SourceFile file, EngineReading engine) {
        Problems problems = new Problems(file.name());
        return file.isDiagram()
                ? engine.readDiagram(file, problems).map(EngineReading.Diagram::definitions)
                : engine.readDecisionTable(file, problems);
    }

    /**
     * Something that has properties: a question, a task, a rule. Words are made for what is told alone.
     *
     * @param place as people know it
     * @param properties by name
     * @param children names of the parts in it, by identity, in their order
     */
    record Part(Supplier<String> place, Map<String, Value> properties, Map<String, Supplier<String>> children) {}

    /**
     * @param exact the values that are compared
     * @param words the words that people read
     */
    record Value(String exact, Supplier<String> words) {

        static final Value NONE = new Value("", () -> "");

        static Value of(String text) {
            return new Value(text, () -> text.isEmpty() ? "(vide)" : text);
        }

        String shown() {
            return words.get();
        }
    }
}
