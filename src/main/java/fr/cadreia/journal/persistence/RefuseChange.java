package fr.cadreia.journal.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/**
 * Keeps append-only tables append-only on H2. Databases hold this class's name (db/migration/h2), so it stays where it
 * is.
 */
public final class RefuseChange implements Trigger {

    /** SQLSTATE: insufficient privilege. */
    private static final String REFUSED = "42501";

    private String table = "";

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) {
        this.table = table;
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException(
                "La table " + table + " est en ajout seul\u00a0: ni modification, ni suppression.", REFUSED);
    }
}
