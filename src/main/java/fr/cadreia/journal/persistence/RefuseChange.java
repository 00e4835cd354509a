package fr.cadreia.journal.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.api.Trigger;

/**
 * Keeps append-only tables append-only on H2. Some of them let their content be withheld, in a row that a signed redaction
 * names ({@code cadre_withheld}). Databases hold this class's name (db/migration/h2), so it stays where it is.
 */
public final class RefuseChange implements Trigger {

    /** SQLSTATE: insufficient privilege. */
    private static final String REFUSED = "42501";

    private static final Set<String> WITHHOLDING = Set.of(
            "cadre_step_document",
            "cadre_file",
            "cadre_filed_paper",
            "cadre_filed_pdf",
            "cadre_signed_paper",
            "cadre_decision_extract",
            "cadre_convocation",
            "cadre_public_minutes",
            "cadre_register_version");

    /** The columns by which {@code cadre_withheld} names a row: the first of these that the table has. */
    private static final List<List<String>> KEYS = List.of(
            List.of("id"),
            List.of("name"),
            List.of("case_reference", "extract_number"),
            List.of("session_number", "convocation_number"),
            List.of("session_number"));

    private static final Set<String> CONTENT = Set.of("content", "page");

    private String schema = "";
    private String table = "";

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) {
        this.schema = schema;
        this.table = table;
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        boolean update = before != null && after != null;
        if (!update || !isWithheld(connection, before, after)) {
            throw new SQLException(
                    "La table " + table + " est en ajout seul\u00a0: ni modification, ni suppression.", REFUSED);
        }
    }

    /** Tells whether a signed redaction names the row, and nothing but its content changes. */
    private boolean isWithheld(Connection connection, Object[] before, Object[] after) throws SQLException {
        String name = table.toLowerCase(Locale.ROOT);
        if (!WITHHOLDING.contains(name)) {
            return false;
        }
        List<String> columns = columns(connection);
        for (int column = 0; column < before.length; column++) {
            if (!CONTENT.contains(columns.get(column)) && !Objects.equals(before[column], after[column])) {
                return false;
            }
        }
        try (PreparedStatement signed = connection.prepareStatement(
                "select count(*) from \"" + schema + "\".cadre_withheld w join \"" + schema + "\".cadre_redaction r"
                        + " on r.id = w.redaction_id where r.state = 'SIGNED' and w.source_table = ? and w.row_key = ?")) {
            signed.setString(1, name);
            signed.setString(2, key(columns, before));
            try (ResultSet found = signed.executeQuery()) {
                return found.next() && found.getInt(1) > 0;
            }
        }
    }

    private static String key(List<String> columns, Object[] row) {
        return KEYS.stream()
                .filter(columns::containsAll)
                .findFirst()
                .map(key -> key.stream()
                        .map(column -> String.valueOf(row[columns.indexOf(column)]))
                        .collect(Collectors.joining("/")))
                .orElseThrow();
    }

    private List<String> columns(Connection connection) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement names = connection.prepareStatement("select lower(column_name) from"
                + " information_schema.columns where table_schema = ? and table_name = ? order by ordinal_position")) {
            names.setString(1, schema);
            names.setString(2, table);
            try (ResultSet found = names.executeQuery()) {
                while (found.next()) {
                    columns.add(found.getString(1));
                }
            }
        }
        return columns;
    }
}
