package fr.cadreia.dossier.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A right of an account as it stands, told by the journal or on record: all of it in words, so that both are compared as
 * they were written, whatever they hold.
 *
 * @param civility by which papers name the person, or empty
 * @param quality the person's function as papers name it, or empty
 * @param from first day, as {@code 2026-03-01}
 * @param until first day without it; empty when there is none
 * @param term what {@code until} was before an early end
 */
public record AttestedRight(
        long id,
        String account,
        String role,
        String titular,
        String civility,
        String quality,
        String from,
        String until,
        String term,
        String act,
        String askedBy,
        String countersignedBy,
        String givenAt) {

    private static final String FACT = "rights";

    /** For the row that attests how these rights stand from then on. */
    public static Map<String, Object> facts(List<AttestedRight> rights) {
        return Map.of(FACT, rights.stream().map(AttestedRight::fields).toList());
    }

    /** The rights that a row attests, in the order in which it does. */
    static List<AttestedRight> in(JsonNode content) {
        List<AttestedRight> rights = new ArrayList<>();
        content.path(FACT).forEach(right -> rights.add(of(right)));
        return rights;
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("account", account);
        fields.put("role", role);
        fields.put("titular", titular);
        fields.put("civility", civility);
        fields.put("quality", quality);
        fields.put("from", from);
        fields.put("until", until);
        fields.put("term", term);
        fields.put("act", act);
        fields.put("askedBy", askedBy);
        fields.put("countersignedBy", countersignedBy);
        fields.put("givenAt", givenAt);
        return fields;
    }

    private static AttestedRight of(JsonNode right) {
        return new AttestedRight(
                right.path("id").asLong(),
                right.path("account").asText(),
                right.path("role").asText(),
                right.path("titular").asText(),
                right.path("civility").asText(),
                right.path("quality").asText(),
                right.path("from").asText(),
                right.path("until").asText(),
                right.path("term").asText(),
                right.path("act").asText(),
                right.path("askedBy").asText(),
                right.path("countersignedBy").asText(),
                right.path("givenAt").asText());
    }

    /** For a French sentence: whose right, to what. */
    String words() {
        return "l’habilitation " + id + " (" + account + ", " + role + ")";
    }
}
