package fr.cadreia.register.entry;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The fields of the register: {@code register/fields.yaml}, from which everything that reads or shows an entry follows.
 * What it does not name is private.
 */
public final class FieldTable {

    private static final String RESOURCE = "/register/fields.yaml";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /** The one table. */
    public static final FieldTable REGISTER = shipped();

    private final List<EntrySection> sections;
    private final Map<String, EntryField> fields = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> privateFields;
    private final Set<String> privateForms;

    /** The file: fields by their path, reasons by form and field. */
    private record Lines(
            List<EntrySection> sections,
            Map<String, FieldLine> fields,
            Map<String, Map<String, String>> privateFields,
            Map<String, String> privateForms) {}

    private FieldTable(Lines lines, Class<? extends Record> entry) {
        sections = List.copyOf(lines.sections());
        lines.fields()
                .forEach((path, line) -> fields.put(path, new EntryField(path, new EntryPath(entry, path), line)));
        fields.values().forEach(this::checkSection);
        privateFields = Map.copyOf(lines.privateFields());
        privateForms = Set.copyOf(lines.privateForms().keySet());
    }

    /**
     * Reads a table.
     *
     * @param entry what its paths lead into
     * @throws IllegalArgumentException when a line says what nobody knows, or leads nowhere
     */
    static FieldTable read(InputStream yaml, Class<? extends Record> entry) {
        LoaderOptions once = new LoaderOptions();
        once.setAllowDuplicateKeys(false);
        Object tree = new Yaml(new SafeConstructor(once)).load(yaml);
        return new FieldTable(JSON.convertValue(tree, Lines.class), entry);
    }

    private static FieldTable shipped() {
        try (InputStream yaml = FieldTable.class.getResourceAsStream(RESOURCE)) {
            return read(yaml, RegisterEntry.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkSection(EntryField field) {
        boolean known = field.section().isEmpty()
                || sections.stream().anyMatch(section -> section.id().equals(field.section()));
        if (!known) {
            throw new IllegalArgumentException("The page of the register has no section for " + field);
        }
    }

    /** All fields, in the order of the entry. */
    public List<EntryField> fields() {
        return List.copyOf(fields.values());
    }

    /** The parts of the page, in their order. */
    public List<EntrySection> sections() {
        return sections;
    }

    /** The fields of a part of the page. */
    public List<EntryField> fields(EntrySection section) {
        return fields.values().stream()
                .filter(field -> field.section().equals(section.id()))
                .toList();
    }

    /** The fields that have a place on the page, in its order. */
    public List<EntryField> asRead() {
        return sections.stream().flatMap(section -> fields(section).stream()).toList();
    }

    /** The fields of the elements of a list. @param list its path, e.g. {@code decisions} */
    public List<EntryField> within(String list) {
        return fields.values().stream()
                .filter(field -> field.isRepeated() && field.path().startsWith(list + "."))
                .toList();
    }

    /** By which the register can be narrowed. */
    public List<EntryFilter> filters() {
        return fields.values().stream()
                .flatMap(field -> field.filter().stream())
                .toList();
    }

    public Optional<EntryField> find(String path) {
        return Optional.ofNullable(fields.get(path));
    }

    /** @throws IllegalArgumentException when the table has no such field */
    public EntryField field(String path) {
        return find(path).orElseThrow(() -> new IllegalArgumentException("The register has no field " + path));
    }

    /** Whether everybody may read the answer to a question. */
    public boolean isPublic(String form, String key) {
        return questions(form).anyMatch(question -> question.isAnsweredBy(key));
    }

    /** Whether somebody has decided who may read the answer to a question. */
    public boolean decides(String form, String key) {
        return privateForms.contains(form)
                || isPublic(form, key)
                || privateFields.getOrDefault(form, Map.of()).keySet().stream()
                        .anyMatch(field -> new FormField(form, field).isAnsweredBy(key));
    }

    /** The forms of which something is public. */
    public List<String> publicForms() {
        return questions().map(FormField::form).distinct().toList();
    }

    private Stream<FormField> questions(String form) {
        return questions().filter(question -> question.form().equals(form));
    }

    private Stream<FormField> questions() {
        return fields.values().stream().flatMap(field -> field.from().stream());
    }
}
