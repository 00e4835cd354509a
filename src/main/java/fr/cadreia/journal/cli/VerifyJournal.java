package fr.cadreia.journal.cli;

import fr.cadreia.journal.persistence.JdbcJournalArchive;
import fr.cadreia.journal.seal.JournalReport;
import fr.cadreia.journal.seal.JournalSettings;
import fr.cadreia.journal.seal.JournalVerification;
import fr.cadreia.journal.seal.KeptSeals;
import fr.cadreia.journal.seal.SealKey;
import fr.cadreia.journal.seal.SealPublicKey;
import fr.cadreia.kernel.cli.CommandArguments;
import fr.cadreia.kernel.cli.InstalledDatabase;
import fr.cadreia.kernel.cli.Obstacle;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.kernel.time.AuthorityClock;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code verify-journal}: verifies the whole journal with the application's own settings, but without its engine or web
 * server, and writes nothing. 0 when the journal is intact, 1 when it is altered, 2 when it could not be verified at all,
 * 3 when nothing is altered as far as one can tell, and not everything can be verified.
 */
public final class VerifyJournal {

    private static final String PUBLIC_KEY = "--public-key";
    private static final String HEADS = "--heads";
    private static final String JSON = "--json";

    private static final String USAGE = """
            Usage\u00a0: java -jar cadre-ia.jar verify-journal [--json] [--public-key FICHIER] [--heads FICHIER]
                                                          [--<réglage Spring>=<valeur>...]
            Vérifie tout le journal\u00a0: lignes, documents, pièces classées, sceaux.
            --public-key  clé publique des sceaux (PEM, publiée à /registre/scelles)\u00a0; la clé privée n’est alors pas lue
            --heads       sceaux que vous avez conservés (JSON publié à /api/register/seals)\u00a0: la base doit les avoir tous
            Réglages de l’application, par exemple --spring.profiles.active=postgresql.
            Code de retour\u00a0: 0 intact, 1 altéré (une ligne par anomalie), 2 vérification impossible, 3 non vérifiable en
            entier (des lignes sans sceau, ou le témoin absent).""";

    private static final Obstacle OBSTACLE = new Obstacle(
            "Vérifiez depuis la page /administration/journal («\u00a0Vérifier maintenant\u00a0»), ou arrêtez l’application puis"
                    + " relancez cette commande.",
            "Vérification impossible");

    private VerifyJournal() {}

    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.equals(List.of("--help"))) {
            out.println(USAGE);
            return 0;
        }
        try {
            CommandArguments given = new CommandArguments(arguments, Set.of(JSON), Set.of(PUBLIC_KEY, HEADS));
            try {
                JournalReport report = verify(given);
                print(report, given.has(JSON), out);
                return code(report);
            } catch (RuntimeException e) {
                OBSTACLE.explain(e, err);
                return 2;
            }
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return 2;
        }
    }

    private static int code(JournalReport report) {
        return switch (report.verdict()) {
            case INTACT -> 0;
            case ALTERED -> 1;
            case NOT_VERIFIABLE -> 3;
        };
    }

    private static JournalReport verify(CommandArguments given) {
        JournalCommand installed = JournalCommand.read(given.settings());
        JournalSettings journal = installed.journal();
        Optional<KeptSeals> kept = given.option(HEADS).map(Path::of).map(KeptSeals::read);
        DataSource database = InstalledDatabase.readOnly(installed.database());
        // Checked before the key, which is missing too where there is no database yet.
        JdbcClient.create(database).sql("select 1").query(Integer.class).single();
        return new JournalVerification(
                        new JdbcJournalArchive(database),
                        key(given.option(PUBLIC_KEY), kept, journal),
                        journal.witness(),
                        journal.longestUnsealed(),
                        kept.map(KeptSeals::seals).orElse(List.of()))
                .verify(AuthorityClock.ofMachine().now());
    }

    /**
     * Returns the key that was given; else the installation's; else, where that is not at hand, the key kept with the
     * seals.
     */
    private static SealPublicKey key(Optional<String> given, Optional<KeptSeals> kept, JournalSettings journal) {
        if (given.isPresent()) {
            return SealPublicKey.read(Path.of(given.get()));
        }
        Optional<SealPublicKey> published = kept.flatMap(KeptSeals::publicKey);
        return published.isPresent() && !Files.exists(journal.sealKeyFile())
                ? published.get()
                : SealKey.read(journal.sealKeyFile()).publicKey();
    }

    private static void print(JournalReport report, boolean json, PrintStream out) {
        if (json) {
            out.println(StoredJson.write(report));
            return;
        }
        if (report.isIntact()) {
            out.println(report.summary());
            out.println(report.coverage());
        } else {
            report.problems().forEach(problem -> out.println(problem.message()));
        }
        report.notes().forEach(out::println);
    }
}
