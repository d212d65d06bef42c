package vn.camtay.shared.persistence;

import com.mysql.cj.jdbc.result.ResultSetInternalMethods;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.sessions.DatabaseLogin;

/**
 * A login whose connections read a date of the database as the driver's own {@link LocalDate}. As shipped EclipseLink asks for a
 * {@code java.sql.Date} first, for which the driver makes a calendar with a time zone: an eighth of what the page of a unit's levels
 * took of the processor.
 */
class DatesAsTheyAre extends DatabaseLogin {
    private static final long serialVersionUID = 1L;

    DatesAsTheyAre(DatabaseLogin login) {
        setDatasourcePlatform(login.getDatasourcePlatform());
        setConnector(login.getConnector());
        setProperties(login.getProperties());
        setUsesExternalConnectionPooling(login.shouldUseExternalConnectionPooling());
        setUsesExternalTransactionController(login.shouldUseExternalTransactionController());
        setQueryRetryAttemptCount(login.getQueryRetryAttemptCount());
        setDelayBetweenConnectionAttempts(login.getDelayBetweenConnectionAttempts());
        setConnectionHealthValidatedOnError(login.isConnectionHealthValidatedOnError());
    }

    @Override
    public Accessor buildAccessor() {
        return new Reading();
    }

    private static final class Reading extends DatabaseAccessor {
        private static final long serialVersionUID = 1L;

        @Override
        protected Object getObjectThroughOptimizedDataConversion(
                ResultSet rows,
                DatabaseField field,
                int type,
                int column,
                DatabasePlatform platform,
                AbstractSession session)
                throws SQLException {
            // asked of the driver itself: the server's wrapper around it looks this method up by name for every value
            return type == Types.DATE && field.getType() == LocalDate.class
                    ? rows.unwrap(ResultSetInternalMethods.class).getObject(column, LocalDate.class)
                    : super.getObjectThroughOptimizedDataConversion(rows, field, type, column, platform, session);
        }
    }
}
