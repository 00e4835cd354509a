package fr.cadreia.committee.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.committee.examination.VoteCounts;
import java.util.Map;

/** The votes of a ballot in the column of their extract: JSON, by the code of the choice. */
final class StoredVotes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredVotes() {}

    static String write(VoteCounts votes) {
        try {
            return JSON.writeValueAsString(votes.byCode());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON", e);
        }
    }

    /** @param column null where there is no extract, and so no vote */
    static VoteCounts read(String column) {
        try {
            return column == null
                    ? VoteCounts.NONE
                    : VoteCounts.of(JSON.readValue(column, new TypeReference<Map<String, Integer>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The votes of an extract are not readable", e);
        }
    }
}
