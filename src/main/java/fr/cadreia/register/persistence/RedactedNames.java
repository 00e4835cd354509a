package fr.cadreia.register.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.cadreia.people.PersonalNames;

/**
 * A name that was taken out of a text once stays out as long as the text is the same, also when its account is no longer
 * there to be recognised by: no list of former names is kept for it.
 */
final class RedactedNames {

    /** Longer than any name, shorter than another text. */
    private static final int LONGEST = 100;

    private RedactedNames() {}

    /** Puts the texts of the version before where the draft says the same and more. */
    static void keep(JsonNode before, JsonNode draft) {
        if (draft instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                if (isSame(before.path(name), object.path(name))) {
                    object.set(name, before.path(name));
                } else {
                    keep(before.path(name), object.path(name));
                }
            });
        } else if (draft instanceof ArrayNode list) {
            for (int at = 0; at < list.size(); at++) {
                if (isSame(before.path(at), list.get(at))) {
                    list.set(at, before.path(at));
                } else {
                    keep(before.path(at), list.get(at));
                }
            }
        }
    }

    private static boolean isSame(JsonNode before, JsonNode draft) {
        return before instanceof TextNode && draft instanceof TextNode && isSame(before.asText(), draft.asText());
    }

    /** @param published may have names taken out, of which the text may have some or all */
    static boolean isSame(String published, String text) {
        String[] parts = PersonalNames.TAKEN_OUT.split(published, -1);
        if (!text.startsWith(parts[0])) {
            return false;
        }
        int at = parts[0].length();
        for (int part = 1; part < parts.length; part++) {
            int next =
                    part == parts.length - 1 ? text.length() - parts[part].length() : text.indexOf(parts[part], at + 1);
            if (next <= at || next - at > LONGEST || !text.startsWith(parts[part], next)) {
                return false;
            }
            at = next + parts[part].length();
        }
        return at == text.length();
    }
}
