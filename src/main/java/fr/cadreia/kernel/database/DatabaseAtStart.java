package fr.cadreia.kernel.database;

import fr.cadreia.kernel.StartRefusedException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.h2.api.ErrorCode;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.stereotype.Component;

/**
 * Opens the database once before anything else uses it: one sentence says why it cannot be used,
 * instead of failing somewhere deep in the pool of connections or in a migration.
 */
@Component
class DatabaseAtStart implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final String ENCODING = "UTF8";

    private ConfigurableEnvironment settings;

    @Override
    public void setEnvironment(Environment environment) {
        this.settings = (ConfigurableEnvironment) environment;
    }

    /** @throws StartRefusedException when the database cannot be used */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        settings.getPropertySources()
                .addFirst(new MapPropertySource(
                        "database-at-start",
                        Map.of("spring.datasource.url", H2File.withNeeded(setting("spring.datasource", "url")))));
        check("spring.datasource", "username");
        if (!setting("spring.flyway", "user").isEmpty()) {
            check("spring.flyway", "user");
        }
    }

    private void check(String prefix, String user) {
        String url = setting(prefix, "url");
        if (url.isBlank()) {
            throw new StartRefusedException(
                    "Réglage " + prefix + ".url\u00a0: il n’a pas de valeur\u00a0; écrivez par exemple"
                            + " jdbc:postgresql://serveur:5432/cadre, et vérifiez spring.config.location s’il est donné.");
        }
        if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql://")) {
            throw new StartRefusedException("Réglage " + prefix + ".url\u00a0: «\u00a0" + url
                    + "\u00a0» n’est pas l’adresse d’une base que l’application connaît\u00a0; écrivez par exemple"
                    + " jdbc:postgresql://serveur:5432/cadre.");
        }
        try (Connection connection =
                DriverManager.getConnection(url, setting(prefix, user), setting(prefix, "password"))) {
            if (DatabaseProduct.of(connection) == DatabaseProduct.POSTGRESQL) {
                demandEncoding(connection);
            }
        } catch (SQLException failure) {
            throw new StartRefusedException(
                    words(failure, url.replaceFirst("[;?].*", ""), prefix + "." + user), failure);
        }
    }

    /**
     * Demands an encoding for all signs of French texts: otherwise they would be refused one day, on somebody's form.
     */
    private static void demandEncoding(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show server_encoding")) {
            row.next();
            String encoding = row.getString(1);
            if (!encoding.equals(ENCODING)) {
                throw new StartRefusedException(
                        "La base de données «\u00a0" + connection.getCatalog() + "\u00a0» est encodée en "
                                + encoding + "\u00a0: créez-la en UTF8 (createdb --template=template0 --encoding=UTF8),"
                                + " car les textes français n’y tiennent pas autrement.");
            }
        }
    }

    private static String words(SQLException failure, String database, String user) {
        if (failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return "La base de données " + database + " est déjà ouverte par une autre instance de l’application\u00a0:"
                    + " arrêtez-la d’abord, ou démarrez celle-ci dans un autre dossier.";
        }
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith("28")) {
            return "La base de données " + database + " refuse ce compte ou son mot de passe\u00a0: vérifiez " + user
                    + " et le mot de passe qui va avec.";
        }
        if (state.startsWith("08")) {
            return "La base de données " + database
                    + " ne répond pas\u00a0: démarrez-la, ou vérifiez son adresse (spring.datasource.url).";
        }
        return "La base de données " + database + " ne s’ouvre pas\u00a0: vérifiez son adresse (spring.datasource.url),"
                + " la place sur le disque et les droits sur ses fichiers (" + firstLine(failure) + ").";
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }

    private String setting(String prefix, String name) {
        return settings.getProperty(prefix + "." + name, "");
    }
}
