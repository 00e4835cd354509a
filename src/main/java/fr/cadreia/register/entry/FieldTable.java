package fr.cadreia.register.entry;

import fr.cadreia.dossier.OpinionKind;
import fr.cadreia.kernel.json.ShippedYaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fields of the register: {@code register/fields.yaml}, from which everything that reads or shows an entry follows.
 * A field that it does not name is private.
 */
public final class FieldTable {

    private static final String RESOURCE = "/register/fields.yaml";

    private static final String ANY_OPINION = OpinionKind.form("*");

    /** The one table. */
    public static final FieldTable REGISTER = of(ShippedYaml.tree(RESOURCE));

    private final List<EntrySection> sections;
    private final List<String> head;
    private final List<PublicQuestion> story;
    private final Map<String, EntryField> fields = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> privateFields;
    private final Set<String> privateForms;
    private final Map<String, List<String>> publicElsewhere;

    /** The content of the file beside the fields; reasons by form and field. */
    private record Rest(
            List<EntrySection> sections,
            List<String> head,
            List<PublicQuestion> story,
            Map<String, Map<String, String>> privateFields,
            Map<String, String> privateForms,
            Map<String, List<String>> publicElsewhere) {}

    private FieldTable(List<EntryField> lines, Rest rest) {
        sections = List.copyOf(rest.sections());
        privateFields = Map.copyOf(rest.privateFields());
        privateForms = Set.copyOf(rest.privateForms().keySet());
        publicElsewhere = Map.copyOf(rest.publicElsewhere());
        lines.forEach(this::add);
        head = List.copyOf(rest.head());
        head.forEach(this::field);
        story = List.copyOf(rest.story());
        story.forEach(asked -> asked.fields().forEach(this::field));
    }

    private void add(EntryField field) {
        boolean known = field.section().isEmpty()
                || sections.stream().anyMatch(section -> section.id().equals(field.section()));
        if (!known) {
            throw new IllegalArgumentException("The page of the register has no section for " + field.path());
        }
        fields.put(field.path(), field);
    }

    /** @throws IllegalArgumentException when a line has an unknown key or value, or leads nowhere */
    public static FieldTable of(Map<String, Object> tree) {
        List<EntryField> lines = new ArrayList<>();
        ((Map<?, ?>) tree.remove("fields")).forEach((path, line) -> {
            Map<Object, Object> whole = new LinkedHashMap<>((Map<?, ?>) line);
            whole.put("path", path);
            lines.add(ShippedYaml.record(whole, EntryField.class));
        });
        return new FieldTable(lines, ShippedYaml.record(tree, Rest.class));
    }

    /** Returns all fields, in the order of the entry. */
    public List<EntryField> fields() {
        return List.copyOf(fields.values());
    }

    /** Returns the parts of the page, in their order. */
    public List<EntrySection> sections() {
        return sections;
    }

    /** Returns the fields at the head of an entry, in a line each. */
    public List<EntryField> head() {
        return head.stream().map(this::field).toList();
    }

    /** Returns the questions that people ask first, in their words. */
    public List<PublicQuestion> story() {
        return story;
    }

    /** Returns the fields of a part of the page. */
    public List<EntryField> fields(EntrySection section) {
        return fields.values().stream()
                .filter(field -> field.section().equals(section.id()))
                .toList();
    }

    /** Returns the fields that have a place on the page, in its order. */
    public List<EntryField> asRead() {
        return sections.stream().flatMap(section -> fields(section).stream()).toList();
    }

    /** Returns the filters by which readers can narrow the register. */
    public List<EntryFilter> filters() {
        return fields.values().stream()
                .flatMap(field -> field.asFilter().stream())
                .toList();
    }

    public Optional<EntryField> find(String path) {
        return Optional.ofNullable(fields.get(path));
    }

    /** @throws IllegalArgumentException when the table has no such field */
    public EntryField field(String path) {
        return find(path).orElseThrow(() -> new IllegalArgumentException("The register has no field " + path));
    }

    /** Tells whether everybody may read the answer to a question, in an entry or elsewhere. */
    public boolean isReadByAll(String form, String key) {
        return isPublic(form, key)
                || publicElsewhere.getOrDefault(form, List.of()).contains(key);
    }

    /** Tells whether an entry tells the answer to a question. */
    public boolean isPublic(String form, String key) {
        return questions(form).anyMatch(question -> question.isAnsweredBy(key));
    }

    /**
     * Tells whether somebody has decided who may read the answer to a question, of this form or of all opinions alike.
     */
    public boolean decides(String form, String key) {
        Map<String, String> privates = privateFields.getOrDefault(form, Map.of());
        if (OpinionKind.isForm(form)
                && privates.isEmpty()
                && questions(form).findAny().isEmpty()) {
            return privateForms.contains(form) || privateForms.contains(ANY_OPINION);
        }
        return privateForms.contains(form)
                || isPublic(form, key)
                || privates.keySet().stream().anyMatch(field -> new FormQuestion(form, field).isAnsweredBy(key));
    }

    private Stream<FormQuestion> questions(String form) {
        return questions().filter(question -> question.form().equals(form));
    }

    private Stream<FormQuestion> questions() {
        return fields.values().stream().flatMap(field -> field.from().stream());
    }
}
