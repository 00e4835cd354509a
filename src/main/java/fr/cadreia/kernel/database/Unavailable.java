package fr.cadreia.kernel.database;

import fr.cadreia.kernel.ConcurrentChange;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.h2.api.ErrorCode;

/**
 * The database takes nothing for the moment: its disk is full, it is away, every connection is taken, or what was asked
 * waited too long for others' work. It passes, and nobody did anything wrong: the person who asks is told to come
 * again, and nothing is acknowledged.
 */
public final class Unavailable {

    /** Seconds after which it is worth asking again. */
    public static final int RETRY_SECONDS = 10;

    /**
     * The French sentence for the person who asked. A connection that breaks at the last moment leaves open whether all
     * was stored.
     */
    public static final String WORDS =
            "L’application ne peut rien enregistrer pour le moment\u00a0: sa base de données est saturée, pleine ou arrêtée."
                    + " Votre demande n’est pas confirmée. Réessayez dans quelques instants, en vérifiant d’abord qu’elle"
                    + " n’est pas déjà prise en compte\u00a0; si cela dure, prévenez l’administration de l’application.";

    /** Connections, resources (a full disk), a server that stops, and its input and output. */
    private static final String STATES = "08.{3}|53.{3}|57P0[1-5]|58.{3}";

    private static final Set<Integer> H2_CODES = Set.of(
            ErrorCode.CONNECTION_BROKEN_1,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
            ErrorCode.OBJECT_CLOSED,
            ErrorCode.OUT_OF_MEMORY);

    private Unavailable() {}

    public static boolean isIn(Throwable failure) {
        return ConcurrentChange.isWait(failure) || H2File.isGivenUp(failure) || isOfDatabase(failure);
    }

    private static boolean isOfDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLException sql && isOf(sql)
                    || cause instanceof IOException && isFullDisk(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the first failure, for the log. */
    public static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }

    private static boolean isOf(SQLException sql) {
        return H2_CODES.contains(sql.getErrorCode())
                || Optional.ofNullable(sql.getSQLState())
                        .filter(state -> state.matches(STATES))
                        .isPresent();
    }

    /** Tells whether the disk is full, since a document that is being received is kept in a file first. */
    private static boolean isFullDisk(Throwable cause) {
        return String.valueOf(cause.getMessage()).contains("No space left on device");
    }
}
