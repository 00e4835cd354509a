package fr.cadreia.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The organisations whose authority decides for others, and the acts by which communes take part in the framework.
 * Earlier ones stay on record.
 */
@Repository
public class DecidingOrganisations {

    private static final String NEWEST =
            "select %s from cadre_deciding_organisation where organisation = ? order by id desc limit 1";

    private final JdbcClient jdbc;
    private final PeopleSettings settings;

    DecidingOrganisations(JdbcClient jdbc, PeopleSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Its id: a commune decides for itself unless it names another; empty where nobody was named for a department. */
    public String of(String organisation) {
        return newest("deciding", organisation)
                .orElseGet(() -> new Organisation(organisation, "").isCommune()
                        ? organisation
                        : settings.decidingOrganisation());
    }

    /**
     * Returns the act by which it was named, « délibération n° 12 du 3 mars 2026 »; for a commune, the act by which it
     * joined the framework. Empty where none was recorded.
     */
    public Optional<String> act(String organisation) {
        return newest("act", organisation);
    }

    private Optional<String> newest(String column, String organisation) {
        return jdbc.sql(NEWEST.formatted(column))
                .param(organisation)
                .query(String.class)
                .optional();
    }

    /** @param signer account of the guarantor */
    public void name(String organisation, String deciding, String act, String signer, Instant now) {
        jdbc.sql("""
                        insert into cadre_deciding_organisation (organisation, deciding, act, countersigned_by, named_at)
                        values (?, ?, ?, ?, ?)""")
                .params(organisation, deciding, act, signer, now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
