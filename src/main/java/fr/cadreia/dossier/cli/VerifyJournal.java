package fr.cadreia.dossier.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.cadreia.dossier.journal.JournalReport;
import fr.cadreia.dossier.journal.JournalSettings;
import fr.cadreia.dossier.journal.JournalVerification;
import fr.cadreia.dossier.journal.SealKey;
import fr.cadreia.dossier.persistence.JdbcJournalArchive;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code verify-journal}: verifies the whole journal with the application's own settings, but without its engine or web
 * server, and writes nothing. 0 when the journal is intact, 1 when it is not, 2 when it could not be verified.
 */
public final class VerifyJournal {

    private static final String USAGE = """
            Usage : java -jar cadre-ia.jar verify-journal [--json] [--<réglage Spring>=<valeur>...]
            Vérifie tout le journal : lignes, documents, sceaux. Réglages de l'application, par exemple
            --spring.profiles.active=postgresql.
            Code de retour : 0 intact, 1 altéré (une ligne par anomalie), 2 vérification impossible.""";

    private static final Pattern SETTING = Pattern.compile("--[a-z][\\w-]*(\\.[\\w\\[\\]-]+)+=.*");

    private VerifyJournal() {}

    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.equals(List.of("--help"))) {
            out.println(USAGE);
            return 0;
        }
        List<String> settings = arguments.stream()
                .filter(argument -> SETTING.matcher(argument).matches())
                .toList();
        List<String> unknown = arguments.stream()
                .filter(argument -> !settings.contains(argument) && !"--json".equals(argument))
                .toList();
        if (!unknown.isEmpty()) {
            err.println("Argument inconnu : " + String.join(" ", unknown));
            err.println(USAGE);
            return 2;
        }
        try {
            JournalReport report = verify(settings);
            print(report, arguments.contains("--json"), out);
            return report.isIntact() ? 0 : 1;
        } catch (RuntimeException e) {
            err.println(Obstacle.explain(e));
            return 2;
        }
    }

    private static JournalReport verify(List<String> settings) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run(settings.toArray(String[]::new))) {
            DataSource database = ReadOnlyDatabase.of(context.getBean(DataSourceProperties.class));
            // Before the key, which is missing too where there is no database yet.
            JdbcClient.create(database).sql("select 1").query(Integer.class).single();
            JournalSettings journal = context.getBean(JournalSettings.class);
            return new JournalVerification(
                            new JdbcJournalArchive(database), SealKey.read(journal.sealKeyFile()), journal.witness())
                    .verify(Instant.now());
        }
    }

    private static void print(JournalReport report, boolean json, PrintStream out) {
        if (json) {
            out.println(json(report));
        } else if (report.isIntact()) {
            out.println(report.summary());
        } else {
            report.problems().forEach(problem -> out.println(problem.message()));
        }
    }

    private static String json(JournalReport report) {
        try {
            return JsonMapper.builder()
                    .findAndAddModules()
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build()
                    .writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing but the settings of the database and of the journal. */
    @EnableConfigurationProperties({DataSourceProperties.class, JournalSettings.class})
    static class Settings {}
}
