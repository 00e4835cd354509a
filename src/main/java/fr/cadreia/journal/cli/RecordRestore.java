package fr.cadreia.journal.cli;

import fr.cadreia.journal.persistence.JdbcJournalArchive;
import fr.cadreia.journal.persistence.JdbcRestoration;
import fr.cadreia.journal.seal.JournalProblem;
import fr.cadreia.journal.seal.JournalProblem.Code;
import fr.cadreia.journal.seal.JournalReport;
import fr.cadreia.journal.seal.JournalSettings;
import fr.cadreia.journal.seal.JournalVerification;
import fr.cadreia.journal.seal.Restoration;
import fr.cadreia.journal.seal.Seal;
import fr.cadreia.journal.seal.SealKey;
import fr.cadreia.kernel.cli.CommandArguments;
import fr.cadreia.kernel.cli.InstalledClock;
import fr.cadreia.kernel.cli.InstalledDatabase;
import fr.cadreia.kernel.cli.Obstacle;
import fr.cadreia.kernel.time.AuthorityClock;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * {@code record-restore}: records in the journal that a back-up was put back, and why, while the application is stopped.
 * 0 when it is recorded, 1 when the database has faults that a restore does not explain, 2 when it could not be done;
 * nothing is written then.
 */
public final class RecordRestore {

    private static final String REASON = "--reason";
    private static final int LONGEST_REASON = 500;

    /**
     * The faults that a restored older database shows: its last seals are not the last ones that were made. A back-up
     * is a moment of the database, which has its seals, and no row that should have been sealed by then.
     */
    private static final Set<Code> EXPLAINED = Set.of(Code.SEALS_CUT, Code.WITNESS_MISSING, Code.WITNESS_UNREADABLE);

    private static final String USAGE = """
            Usage\u00a0: java -jar cadre-ia.jar record-restore --reason MOTIF [--<réglage Spring>=<valeur>...]
            Consigne au journal qu’une sauvegarde a été remise en place, l’application étant arrêtée\u00a0: une ligne dit le
            motif et les sceaux défaits, un sceau la suit, et le témoin est remis à jour.
            Réglages de l’application, par exemple --spring.profiles.active=postgresql.
            Code de retour\u00a0: 0 consigné, 1 la base a d’autres anomalies (rien n’est consigné), 2 impossible.""";

    private static final Obstacle OBSTACLE =
            new Obstacle("Arrêtez l’application, puis relancez cette commande.", "Rien n’est consigné");

    private RecordRestore() {}

    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        return run(arguments, out, err, AuthorityClock.ofMachine());
    }

    /** @param machine the time of the machine on which the command runs */
    static int run(List<String> arguments, PrintStream out, PrintStream err, AuthorityClock machine) {
        if (arguments.equals(List.of("--help"))) {
            out.println(USAGE);
            return 0;
        }
        try {
            CommandArguments given = new CommandArguments(arguments, Set.of(), Set.of(REASON));
            String reason = given.option(REASON).map(String::strip).orElse("");
            if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
                throw new IllegalArgumentException(
                        "Donnez le motif de la restauration (--reason), en " + LONGEST_REASON + " caractères au plus.");
            }
            return record(given, reason, out, err, machine);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return 2;
        }
    }

    private static int record(
            CommandArguments given, String reason, PrintStream out, PrintStream err, AuthorityClock machine) {
        try {
            JournalCommand installed = JournalCommand.read(given.settings());
            JournalSettings settings = installed.journal();
            DataSource database = InstalledDatabase.existing(installed.database());
            Instant now = InstalledClock.of(database, machine).now();
            SealKey key = SealKey.read(settings.sealKeyFile());
            JournalReport report = new JournalVerification(
                            new JdbcJournalArchive(database),
                            key.publicKey(),
                            settings.witness(),
                            settings.longestUnsealed(),
                            List.of())
                    .verify(now);
            List<JournalProblem> others = report.problems().stream()
                    .filter(problem -> !EXPLAINED.contains(problem.code()))
                    .toList();
            if (!others.isEmpty()) {
                others.forEach(problem -> out.println(problem.message()));
                return 1;
            }
            JdbcRestoration journal = new JdbcRestoration(database);
            Seal seal = new Restoration(journal.seals(), journal, key, settings.witness())
                    .record(reason, System.getProperty("user.name", ""), now);
            report.problems().forEach(problem -> out.println(problem.message()));
            out.println("Restauration consignée\u00a0: sceau " + seal.sequence() + ", empreinte " + seal.hash() + ".");
            return 0;
        } catch (RuntimeException e) {
            OBSTACLE.explain(e, err);
            return 2;
        }
    }
}
