package fr.cadreia.grant.cli;

import fr.cadreia.grant.GuarantorCode;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * {@code recover-guarantor}: when no guarantor is left, or one who can sign for nobody, makes the code by which another
 * person names the one whom an act designates. 0 when the code was made, 1 when two guarantors are there, 2 when it could
 * not be made.
 */
public final class RecoverGuarantor {

    private static final Duration VALIDITY = Duration.ofHours(1);
    private static final int H2_ALREADY_OPEN = 90020;

    private static final String USAGE = """
            Usage : java -jar cadre-ia.jar recover-guarantor --act "arrêté n° ..." [--<réglage Spring>=<valeur>...]
            Donne, pour une heure, le code par lequel une autre personne habilitée nomme, sur la page
            /administration/habilitations/secours, le garant que l'arrêté désigne. Réglages de l'application, par exemple
            --spring.profiles.active=postgresql. Sur H2, arrêtez d'abord l'application, puis relancez-la.
            Code de retour : 0 code donné, 1 deux garants sont en fonction, 2 impossible.""";

    private static final Pattern SETTING = Pattern.compile("--[a-z][\\w-]*(\\.[\\w\\[\\]-]+)+=.*");

    private RecoverGuarantor() {}

    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.equals(List.of("--help"))) {
            out.println(USAGE);
            return 0;
        }
        List<String> settings = new ArrayList<>();
        String act = "";
        for (int at = 0; at < arguments.size(); at++) {
            String argument = arguments.get(at);
            if (argument.equals("--act") && at + 1 < arguments.size()) {
                act = arguments.get(++at).strip();
            } else if (argument.startsWith("--act=")) {
                act = argument.substring("--act=".length()).strip();
            } else if (SETTING.matcher(argument).matches()) {
                settings.add(argument);
            } else {
                err.println("Argument inconnu : " + argument);
                err.println(USAGE);
                return 2;
            }
        }
        if (act.isEmpty() || act.length() > 200) {
            err.println("Donnez l'acte qui nomme le garant, en 200 signes au plus : --act \"arrêté n° ...\"");
            err.println(USAGE);
            return 2;
        }
        try {
            return make(act, settings, out);
        } catch (RuntimeException e) {
            err.println(explain(e));
            return 2;
        }
    }

    private static int make(String act, List<String> settings, PrintStream out) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run(settings.toArray(String[]::new))) {
            DataSourceProperties database = context.getBean(DataSourceProperties.class);
            String url = database.determineUrl();
            boolean file = url.startsWith("jdbc:h2:file:") && !url.contains("IFEXISTS");
            JdbcClient jdbc = JdbcClient.create(database.initializeDataSourceBuilder()
                    .type(SimpleDriverDataSource.class)
                    .url(file ? url + ";IFEXISTS=TRUE" : url)
                    .build());
            Instant now = now(jdbc);
            if (active(jdbc, now) > 1) {
                out.println("Deux garants au moins sont en fonction : l'un demande, l'autre contresigne, sur la page"
                        + " /administration/habilitations. Aucun code n'est donné.");
                return 1;
            }
            String code = GuarantorCode.make();
            jdbc.sql("""
                            insert into cadre_guarantor_recovery (act, code_sha256, failures, made_at, expires_at, account,
                                entered_by) values (?, ?, 0, ?, ?, '', '')""")
                    .params(
                            act,
                            GuarantorCode.fingerprint(code),
                            now.atOffset(ZoneOffset.UTC),
                            now.plus(VALIDITY).atOffset(ZoneOffset.UTC))
                    .update();
            out.println("Code, valable une heure : " + code);
            out.println("Une autre personne habilitée, qui n'est pas administrateur, le saisit sur la page"
                    + " /administration/habilitations/secours et y choisit le garant que nomme : " + act + ".");
            return 0;
        }
    }

    /** As the application has it: the demonstration's clock may be ahead of the machine's. */
    private static Instant now(JdbcClient jdbc) {
        return Instant.now()
                .plus(jdbc.sql("select ahead_ms from cadre_demonstration_clock")
                        .query(Long.class)
                        .optional()
                        .map(Duration::ofMillis)
                        .orElse(Duration.ZERO));
    }

    /** Guarantors whose right is in force and whose account is open. */
    private static long active(JdbcClient jdbc, Instant now) {
        return jdbc.sql("""
                        select count(distinct account) from cadre_grant
                        where role = 'guarantors' and starts_on <= ? and (ends_on is null or ends_on > ?)
                          and account not in (select account from cadre_account_standing where closed_at is not null)""")
                .params(
                        now.atZone(ZoneId.systemDefault()).toLocalDate(),
                        now.atZone(ZoneId.systemDefault()).toLocalDate())
                .query(Long.class)
                .single();
    }

    private static String explain(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == H2_ALREADY_OPEN) {
                return "La base est ouverte par l'application en service, qui la garde pour elle : arrêtez l'application,"
                        + " relancez cette commande, puis relancez l'application dans l'heure.";
            }
        }
        return "Aucun code n'est donné, la base ne répond pas ou refuse : "
                + NestedExceptionUtils.getMostSpecificCause(failure).getMessage();
    }

    /** Nothing but the settings of the database. */
    @EnableConfigurationProperties(DataSourceProperties.class)
    static class Settings {}
}
