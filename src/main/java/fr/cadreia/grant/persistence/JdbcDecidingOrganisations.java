package fr.cadreia.grant.persistence;

import fr.cadreia.people.DecidingOrganisations;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.PeopleSettings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDecidingOrganisations implements DecidingOrganisations {

    private static final String NEWEST =
            "select %s from cadre_deciding_organisation where organisation = ? order by id desc limit 1";

    private final JdbcClient jdbc;
    private final PeopleSettings settings;

    JdbcDecidingOrganisations(JdbcClient jdbc, PeopleSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public String of(String organisation) {
        return newest("deciding", organisation)
                .orElseGet(() -> new Organisation(organisation, "").isCommune()
                        ? organisation
                        : settings.decidingOrganisation());
    }

    @Override
    public Optional<String> act(String organisation) {
        return newest("act", organisation);
    }

    private Optional<String> newest(String column, String organisation) {
        return jdbc.sql(NEWEST.formatted(column))
                .param(organisation)
                .query(String.class)
                .optional();
    }

    @Override
    public void name(String organisation, String deciding, String act, String signer, Instant now) {
        jdbc.sql("""
                        insert into cadre_deciding_organisation (organisation, deciding, act, countersigned_by, named_at)
                        values (?, ?, ?, ?, ?)""")
                .params(organisation, deciding, act, signer, now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
