package fr.cadreia.dossier.cli;

import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** The application's database, opened so that nothing can be created or written, not even a log of H2's. */
final class ReadOnlyDatabase {

    private static final String H2 = "jdbc:h2:";

    private ReadOnlyDatabase() {}

    static DataSource of(DataSourceProperties settings) {
        return settings.initializeDataSourceBuilder()
                .type(SimpleDriverDataSource.class)
                .url(readOnly(settings.determineUrl()))
                .build();
    }

    private static String readOnly(String url) {
        boolean elsewhere = url.startsWith(H2 + "mem:") || url.startsWith(H2 + "tcp:") || url.startsWith(H2 + "ssl:");
        if (!url.startsWith(H2) || elsewhere) {
            return url;
        }
        return with(with(with(url, "IFEXISTS=TRUE"), "ACCESS_MODE_DATA=r"), "TRACE_LEVEL_FILE=0");
    }

    private static String with(String url, String setting) {
        String name = setting.substring(0, setting.indexOf('='));
        boolean already = url.toUpperCase(Locale.ROOT).contains(";" + name + "=");
        return already ? url : url + ";" + setting;
    }
}
