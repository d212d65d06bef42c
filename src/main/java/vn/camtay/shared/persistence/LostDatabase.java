package vn.camtay.shared.persistence;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.transaction.xa.XAException;

/** Tells a database that is away for a while, which comes back by itself, from a fault of the program. */
public final class LostDatabase {
    /** Seconds after which whoever asked should come again. */
    public static final int COME_AGAIN_SECONDS = 5;

    /** SQLSTATE class of everything that is wrong with a connection. */
    private static final String CONNECTION = "08";

    private LostDatabase() {}

    /** Whether the failure came of a connection that broke, in a commit too, or could not be had. */
    public static boolean isBehind(Throwable failure) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            boolean broke = cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(CONNECTION);
            if (broke || cause instanceof ResourceException || cause instanceof XAException) {
                return true;
            }
        }
        return false;
    }
}
