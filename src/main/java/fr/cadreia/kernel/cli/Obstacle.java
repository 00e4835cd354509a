package fr.cadreia.kernel.cli;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.NestedExceptionUtils;

/**
 * Says in French why a command could not do its work on the installation's database, and how to go on.
 *
 * @param whenOpen the remedy while the application has the database open, a sentence
 * @param failed the act that failed, e.g. "Vérification impossible"
 */
public record Obstacle(String whenOpen, String failed) {

    private static final int H2_ALREADY_OPEN = 90020;
    private static final Set<Integer> H2_NO_DATABASE = Set.of(90013, 90146, 90149);
    /** SQLSTATE of a missing table: H2's two and PostgreSQL's. */
    private static final Set<String> NO_TABLE = Set.of("42S02", "42S03", "42S04", "42P01");

    /** What stands in a setting whose variable is not given. */
    private static final Pattern NOT_GIVEN = Pattern.compile("\\$\\{(\\w+)}");

    /** What the pool of connections says of an address that is empty, or a variable's name. */
    private static final String NO_ADDRESS = "must start with \"jdbc\"";

    /** Explains the failure, with its trace when nobody foresaw it, since a command keeps no log. */
    public void explain(RuntimeException failure, PrintStream err) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                err.println(explain(sql));
                return;
            }
        }
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        if (cause instanceof IllegalStateException || cause instanceof IllegalArgumentException) {
            err.println(failed + "\u00a0: " + missing(cause.getMessage()).orElse(cause.getMessage()));
        } else {
            err.println(failed + "\u00a0: erreur inattendue, à transmettre à qui tient l’application.");
            failure.printStackTrace(err);
        }
    }

    private static Optional<String> missing(String message) {
        if (String.valueOf(message).contains(NO_ADDRESS)) {
            return Optional.of("l’adresse de la base manque ou n’est pas de la forme jdbc:postgresql://hôte/base"
                    + " (CADRE_DB_URL, ou spring.datasource.url). Donnez-la, puis relancez la commande.");
        }
        Matcher variable = NOT_GIVEN.matcher(String.valueOf(message));
        return variable.find()
                ? Optional.of("la variable d’environnement " + variable.group(1)
                        + " n’est pas donnée, alors qu’un réglage la nomme. Donnez-la, puis relancez la commande.")
                : Optional.empty();
    }

    private String explain(SQLException failure) {
        Optional<String> missing = missing(failure.getMessage());
        if (missing.isPresent()) {
            return failed + "\u00a0: " + missing.get();
        }
        if (failure.getErrorCode() == H2_ALREADY_OPEN) {
            return "La base est ouverte par l’application en service, qui la garde pour elle. " + whenOpen;
        }
        if (H2_NO_DATABASE.contains(failure.getErrorCode())) {
            return "Il n’y a pas de base à l’adresse réglée (spring.datasource.url). Lancez la commande depuis le dossier"
                    + " de l’application, ou donnez l’adresse\u00a0: --spring.datasource.url=...";
        }
        if (NO_TABLE.contains(String.valueOf(failure.getSQLState()))) {
            return "Cette base ne contient pas les données de Cadre IA\u00a0: " + failure.getMessage();
        }
        return "La base ne répond pas ou refuse l’accès\u00a0: " + failure.getMessage();
    }
}
