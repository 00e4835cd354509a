package fr.cadreia.committee.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.cadreia.committee.examination.VoteCounts;
import fr.cadreia.kernel.json.StoredJson;
import java.util.Map;

/** The votes of a ballot in the column of their extract: JSON, by the code of the choice. */
final class StoredVotes {

    private StoredVotes() {}

    static String write(VoteCounts votes) {
        return StoredJson.write(votes.byCode());
    }

    /** @param column null where there is no extract, and so no vote */
    static VoteCounts read(String column) {
        return column == null
                ? VoteCounts.NONE
                : VoteCounts.of(StoredJson.read(column, new TypeReference<Map<String, Integer>>() {}));
    }
}
