package vn.camtay.shared.persistence;

import java.sql.SQLException;

/** Tells a broken unique key from every other failure of the database: the first is an answer to a person, the rest are not. */
public final class UniqueKey {
    /** ER_DUP_ENTRY of MySQL and MariaDB. */
    private static final int DUPLICATE_KEY = 1062;

    private UniqueKey() {}

    /** Whether the failure comes from a row whose key is there already. */
    public static boolean isBroken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_KEY) {
                return true;
            }
        }
        return false;
    }
}
