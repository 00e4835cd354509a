package fr.cadreia.journal.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;

/** The state of a case, as each row of its journal attests it: all columns of the case's own row that describe it. */
public final class CaseStanding {

    private static final List<String> TEXTS =
            List.of("title", "organisation", "origin", "framework_version", "step", "use_state", "opened_by", "ending");
    private static final List<String> FLAGS = List.of("experiment_begun", "taken_up");
    private static final List<String> MOMENTS = List.of("opened_at", "closed_at");

    private CaseStanding() {}

    /** @return in lower case hexadecimal, of whatever the columns hold */
    public static String sha256(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (String column : TEXTS) {
            values.add(Objects.toString(row.getString(column), ""));
        }
        for (String column : FLAGS) {
            values.add(Boolean.toString(row.getBoolean(column)));
        }
        for (String column : MOMENTS) {
            OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
            values.add(moment == null ? "" : moment.toInstant().toString());
        }
        return DigestUtils.sha256Hex(String.join("\n", values));
    }
}
