package vn.camtay.shared.persistence;

import org.eclipse.persistence.platform.database.MySQLPlatform;
import org.eclipse.persistence.queries.ReadQuery;

/**
 * MySQL as EclipseLink writes to it, with inner joins in the FROM clause. As shipped it separates inner-joined tables by commas
 * behind the outer joins, whose conditions then cannot name them ("Unknown column in ON").
 */
public class AnsiJoinPlatform extends MySQLPlatform {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean shouldPrintInnerJoinInWhereClause(ReadQuery query) {
        return false;
    }
}
