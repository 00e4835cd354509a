package fr.cadreia.kernel.database;

import fr.cadreia.kernel.StartRefusedException;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Brings a database to this version of the application, and leaves alone one that is not an earlier state of it. */
@Component
@Profile("!demo")
public class Migrations implements FlywayMigrationStrategy {

    /** What to do with a database that is newer than the application: the end of a sentence. */
    public static final String REMEDY =
            "démarrez cette version-là, ou restaurez la sauvegarde faite avant sa mise à jour.";

    /** The states of a migration that was applied and is newer than all of this version. */
    private static final Set<MigrationState> NEWER =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    /** The states of one that was applied among those of this version, which does not have it. */
    private static final Set<MigrationState> MISSING =
            Set.of(MigrationState.MISSING_SUCCESS, MigrationState.MISSING_FAILED);

    /** @throws StartRefusedException for a database that a newer version has changed, or one from before the first release */
    @Override
    public void migrate(Flyway flyway) {
        for (MigrationInfo applied : flyway.info().applied()) {
            if (NEWER.contains(applied.getState())) {
                throw new StartRefusedException(
                        "La base de données a été mise à jour par une version plus récente de l’application (étape "
                                + applied.getVersion() + ", «\u00a0" + applied.getDescription() + "\u00a0»)\u00a0: "
                                + REMEDY);
            }
            if (MISSING.contains(applied.getState())) {
                throw notOurs(null);
            }
        }
        try {
            flyway.migrate();
        } catch (FlywayValidateException changed) {
            throw notOurs(changed);
        }
    }

    private static StartRefusedException notOurs(FlywayValidateException changed) {
        return new StartRefusedException(
                "La base de données ne vient pas d’une version publiée de l’application\u00a0: ses tables ont été créées"
                        + " autrement que celle-ci ne le fait. Démarrez sur une base vide, ou avec la version qui l’a"
                        + " créée.",
                changed);
    }
}
