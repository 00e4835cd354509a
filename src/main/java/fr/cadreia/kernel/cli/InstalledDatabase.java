package fr.cadreia.kernel.cli;

import fr.cadreia.kernel.database.DatabaseProduct;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** The application's database, for a command. It is never created. */
public final class InstalledDatabase {

    private InstalledDatabase() {}

    /** Returns the database, opened so that nothing can be created or written, not even a log of H2's. */
    public static DataSource readOnly(DataSourceProperties settings) {
        return settings.initializeDataSourceBuilder()
                .type(SimpleDriverDataSource.class)
                .url(readOnly(settings.determineUrl()))
                .build();
    }

    /**
     * Returns the database, for writing.
     *
     * @throws org.springframework.dao.DataAccessException when there is none, or the application has it open
     */
    public static DataSource existing(DataSourceProperties settings) {
        // First looks for the database through a connection that creates nothing.
        JdbcClient.create(readOnly(settings))
                .sql("select 1")
                .query(Integer.class)
                .single();
        return settings.initializeDataSourceBuilder()
                .type(SimpleDriverDataSource.class)
                .url(settings.determineUrl())
                .build();
    }

    private static String readOnly(String url) {
        return DatabaseProduct.isH2File(url)
                ? with(with(with(url, "IFEXISTS=TRUE"), "ACCESS_MODE_DATA=r"), "TRACE_LEVEL_FILE=0")
                : url;
    }

    private static String with(String url, String setting) {
        String name = setting.substring(0, setting.indexOf('='));
        boolean already = url.toUpperCase(Locale.ROOT).contains(";" + name + "=");
        return already ? url : url + ";" + setting;
    }
}
