package fr.cadreia.guard.diagram.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cadreia.guard.diagram.DiagramGuard;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.process.EngineFiles;
import fr.cadreia.guard.process.OfflineEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A shipped form, changed as an administrator could change it, and what the guard says of it. */
final class EditedForm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DiagramGuard GUARD =
            new DiagramGuard(Requirements.of("2026-1"), new EngineFiles(new OfflineEngine()));

    private final ObjectNode form;

    private EditedForm(ObjectNode form) {
        this.form = form;
    }

    static EditedForm of(String id) {
        return new EditedForm((ObjectNode) json(read(id)));
    }

    /** @param text JSON of a form that has this id */
    static EditedForm from(String text, String id) {
        ObjectNode form = (ObjectNode) json(text);
        if (!form.path("id").asText().equals(id)) {
            throw new IllegalArgumentException(id);
        }
        return new EditedForm(form);
    }

    /** The first two answers of a field exchange their places. */
    EditedForm swapped(String key) {
        ArrayNode values = (ArrayNode) find(key).path("values");
        values.add(values.remove(0));
        return this;
    }

    /** One of the administrator's own, with nothing in it yet. */
    static EditedForm own() {
        return new EditedForm((ObjectNode) json("{'id':'legal','type':'default','schemaVersion':16,'components':[]}"));
    }

    static String read(String id) {
        try {
            return Files.readString(Path.of("forms", id + ".form"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param text JSON, in which apostrophes stand for quotes where it has none */
    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.contains("\"") ? text : text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode form() {
        return form;
    }

    /** The field with this key, or the component with this id. */
    ObjectNode find(String keyOrId) {
        return find(form, keyOrId);
    }

    private static ObjectNode find(JsonNode parent, String keyOrId) {
        for (JsonNode component : parent.path("components")) {
            boolean found = component.path("key").asText().equals(keyOrId)
                    || component.path("id").asText().equals(keyOrId);
            ObjectNode inside = found ? (ObjectNode) component : find(component, keyOrId);
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }

    /** Sets a property, or one of {@code validate} after a dot. */
    EditedForm set(String keyOrId, String property, String value) {
        ObjectNode owner = find(keyOrId);
        if (property.startsWith("validate.")) {
            ((ObjectNode) owner.path("validate")).set(property.substring(9), json(value));
        } else {
            owner.set(property, json(value));
        }
        return this;
    }

    EditedForm unset(String keyOrId, String property) {
        ObjectNode owner = find(keyOrId);
        if (property.startsWith("validate.")) {
            ((ObjectNode) owner.path("validate")).remove(property.substring(9));
        } else {
            owner.remove(property);
        }
        return this;
    }

    /** A component of the form itself comes after everything else. */
    EditedForm last(String id) {
        JsonNode moved = find(id);
        remove(id);
        ((ArrayNode) form.path("components")).add(moved);
        return this;
    }

    /** A component of the form itself, or within a group of it, comes before everything else. */
    EditedForm first(String id) {
        JsonNode moved = find(id);
        remove(id);
        ((ArrayNode) form.path("components")).insert(0, moved);
        return this;
    }

    /** What is added next stands beside nothing that is there. */
    EditedForm apart() {
        return add("{'type':'separator'}");
    }

    EditedForm remove(String keyOrId) {
        remove(form, find(keyOrId));
        return this;
    }

    private static void remove(JsonNode parent, JsonNode gone) {
        JsonNode components = parent.path("components");
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i) == gone) {
                ((ArrayNode) components).remove(i);
                return;
            }
            remove(components.get(i), gone);
        }
    }

    /** A component at the end of the form. */
    EditedForm add(String component) {
        ((ArrayNode) form.path("components")).add(json(component));
        return this;
    }

    /** A component around one that is there. */
    EditedForm wrap(String keyOrId, String around) {
        ObjectNode inner = find(keyOrId);
        remove(keyOrId);
        ObjectNode outer = (ObjectNode) json(around);
        outer.putArray("components").add(inner);
        ((ArrayNode) form.path("components")).add(outer);
        return this;
    }

    List<Problem> problems() {
        return problems(form.toString().getBytes(StandardCharsets.UTF_8));
    }

    static List<Problem> problems(byte[] content) {
        return GUARD.verify(List.of(new SourceFile("edited.form", content)), id -> true);
    }

    static List<Problem> problemsOfTwice(EditedForm edited) {
        byte[] content = edited.form.toString().getBytes(StandardCharsets.UTF_8);
        return GUARD.verify(List.of(new SourceFile("a.form", content), new SourceFile("b.form", content)), id -> true);
    }

    static EditedForm with(String form, String key, String option) {
        return with(form, key, "values", option);
    }

    static EditedForm with(String form, String key, String list, String option) {
        EditedForm edited = of(form);
        edited.find(key).withArray(list).add(EditedForm.json(option));
        return edited;
    }

    static EditedForm labelled(String form, String key, int index, String label) {
        EditedForm edited = of(form);
        ((ObjectNode) edited.find(key).path("values").path(index)).put("label", label);
        return edited;
    }

    static EditedForm text(String validate) {
        return own().add("{'type':'textfield','key':'a','validate':{" + validate + "}}");
    }

    static EditedForm number(String validate, String more) {
        return own().add("{'type':'number','key':'a','validate':{" + validate + "}" + more + "}");
    }

    static EditedForm image(String source) {
        return own().add("{'type':'image','source':'" + source + "'}");
    }
}
