package fr.cadreia.grant;

import fr.cadreia.kernel.Secret;
import fr.cadreia.kernel.cli.CommandArguments;
import fr.cadreia.kernel.cli.InstalledClock;
import fr.cadreia.kernel.cli.InstalledDatabase;
import fr.cadreia.kernel.cli.InstalledSettings;
import fr.cadreia.kernel.cli.Obstacle;
import fr.cadreia.kernel.time.AuthorityClock;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The command {@code recover-guarantor}: when no guarantor is left, or only one who can sign for nobody, it makes the
 * code by which another person names the guarantor whom an act designates. It returns 0 when the code was made, 1
 * when there are two guarantors, 2 when the code could not be made.
 */
public final class RecoverGuarantor {

    private static final Duration VALIDITY = Duration.ofHours(1);
    private static final String ACT = "--act";
    private static final int LONGEST_ACT = 200;

    private static final String USAGE = """
            Usage\u00a0: java -jar cadre-ia.jar recover-guarantor --act "arrêté n° ..." [--<réglage Spring>=<valeur>...]
            Donne, pour une heure, le code par lequel une autre personne habilitée nomme, sur la page
            /administration/habilitations/secours, le garant que l’arrêté désigne. Réglages de l’application, par exemple
            --spring.profiles.active=postgresql. Sur H2, arrêtez d’abord l’application, puis relancez-la.
            Code de retour\u00a0: 0 code donné, 1 deux garants sont en fonction, 2 impossible.""";

    private static final Obstacle OBSTACLE = new Obstacle(
            "Arrêtez l’application, relancez cette commande, puis relancez l’application dans l’heure.",
            "Aucun code n’est donné");

    private RecoverGuarantor() {}

    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        return run(arguments, out, err, AuthorityClock.ofMachine());
    }

    /** @param machine the time of the machine on which the command runs */
    public static int run(List<String> arguments, PrintStream out, PrintStream err, AuthorityClock machine) {
        if (arguments.equals(List.of("--help"))) {
            out.println(USAGE);
            return 0;
        }
        try {
            CommandArguments given = new CommandArguments(arguments, Set.of(), Set.of(ACT));
            String act = given.option(ACT).map(String::strip).orElse("");
            if (act.isEmpty() || act.length() > LONGEST_ACT) {
                throw new IllegalArgumentException("Donnez l’acte qui nomme le garant, en " + LONGEST_ACT
                        + " caractères au plus\u00a0: --act \"arrêté n° ...\"");
            }
            try {
                return make(act, given.settings(), out, machine);
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

    private static int make(String act, String[] settings, PrintStream out, AuthorityClock machine) {
        DataSource database = InstalledDatabase.existing(InstalledSettings.database(settings));
        JdbcClient jdbc = JdbcClient.create(database);
        AuthorityClock clock = InstalledClock.of(database, machine);
        if (active(jdbc, clock.today()) > 1) {
            out.println("Deux garants au moins sont en fonction\u00a0: l’un demande, l’autre contresigne, sur la page"
                    + " /administration/habilitations. Aucun code n’est donné.");
            return 1;
        }
        String code = Secret.code(3);
        jdbc.sql("""
                        insert into cadre_guarantor_recovery (act, code_sha256, failures, expires_at, account, entered_by)
                        values (?, ?, 0, ?, '', '')""")
                .params(
                        act,
                        Secret.codeFingerprint(code),
                        clock.now().plus(VALIDITY).atOffset(ZoneOffset.UTC))
                .update();
        out.println("Code, valable une heure\u00a0: " + code);
        out.println("Une autre personne habilitée, qui n’est pas administrateur, le saisit sur la page"
                + " /administration/habilitations/secours et y choisit le garant que nomme\u00a0: " + act + ".");
        return 0;
    }

    /** Returns the number of guarantors whose right is in force and whose account is open. */
    private static long active(JdbcClient jdbc, LocalDate today) {
        return jdbc.sql("""
                        select count(distinct account) from cadre_grant
                        where role = 'guarantors' and starts_on <= ? and (ends_on is null or ends_on > ?)
                          and account not in (select account from cadre_account_standing where closed_at is not null)""").params(today, today).query(Long.class).single();
    }
}
