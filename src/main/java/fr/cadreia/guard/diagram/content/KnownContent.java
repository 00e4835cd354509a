package fr.cadreia.guard.diagram.content;

import fr.cadreia.kernel.json.ShippedYaml;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The elements and attributes that the guard understands, from {@code guard/known-content.yaml}. */
final class KnownContent {

    static final KnownContent INSTANCE = new KnownContent();

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, String> refused;

    /**
     * @param attributes the values that each attribute may have, by name
     * @param extensions the content that its extension elements may have
     * @param text the text that may stand between its tags, or empty
     */
    record Entry(Map<String, String> attributes, Set<String> children, Set<String> extensions, Optional<String> text) {

        private Entry and(Entry other) {
            Map<String, String> allAttributes = new HashMap<>(other.attributes);
            allAttributes.putAll(attributes);
            return new Entry(
                    allAttributes,
                    union(children, other.children),
                    union(extensions, other.extensions),
                    text.or(other::text));
        }

        private static Set<String> union(Set<String> one, Set<String> other) {
            Set<String> all = new HashSet<>(one);
            all.addAll(other);
            return all;
        }
    }

    KnownContent() {
        Map<String, Object> file = ShippedYaml.tree("/guard/known-content.yaml");
        Map<String, Map<String, Object>> raw = cast(file.get("elements"));
        raw.keySet().forEach(name -> entries.put(name, resolve(raw, name)));
        refused = cast(file.get("refused"));
    }

    private static Entry resolve(Map<String, Map<String, Object>> raw, String name) {
        Map<String, Object> own = raw.get(name);
        Map<String, String> attributes = new HashMap<>();
        KnownContent.<Map<String, Object>>cast(own.getOrDefault("attributes", Map.of()))
                .forEach((attribute, kind) -> attributes.put(attribute, String.valueOf(kind)));
        Entry entry = new Entry(
                attributes, names(own.get("children")), names(own.get("extensions")), Optional.ofNullable((String)
                        own.get("text")));
        for (String part : new String[] {"is", "also"}) {
            if (own.containsKey(part)) {
                entry = entry.and(resolve(raw, (String) own.get(part)));
            }
        }
        return entry;
    }

    private static Set<String> names(Object list) {
        return list == null ? Set.of() : Set.copyOf(KnownContent.<List<String>>cast(list));
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }

    Optional<Entry> entry(String element) {
        return Optional.ofNullable(entries.get(element));
    }

    /** Returns the reason why an element, or an attribute of it, is refused by name: French, without a final stop. */
    Optional<String> refusal(String element, String attribute) {
        return Optional.ofNullable(refused.get(element + " " + attribute)).or(() -> refusal(attribute));
    }

    Optional<String> refusal(String name) {
        return Optional.ofNullable(refused.get(name));
    }
}
