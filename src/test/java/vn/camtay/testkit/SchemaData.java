package vn.camtay.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The rows behind one application: read to check what a page did, and written where a journey needs people of its own. */
public final class SchemaData {
    private final String schema;

    public SchemaData(String schema) {
        this.schema = schema;
    }

    /** Runs one statement. */
    public void run(String sql) {
        try (Connection connection = TestDatabase.get().connect(schema);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** First column of the first row as text; there must be one. */
    public String value(String query) {
        try (Connection connection = TestDatabase.get().connect(schema);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                throw new IllegalStateException("no row: " + query);
            }
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /**
     * A new person with an account: unit, posts, roles and password as a demo account's.
     *
     * @param model user name of the demo account
     * @param userName of the new account; also its name in lists
     * @param mail address that the test's own mail server takes
     * @return id of the official
     */
    public long personLike(String model, String userName, String mail) {
        change(
                "insert into official (full_name, given_name, search_key, unit_id, mail, language, status)"
                        + " select ?, ?, ?, o.unit_id, ?, o.language, o.status"
                        + " from official o join account a on a.official_id = o.id where a.user_name = ?",
                userName,
                userName,
                userName,
                mail,
                model);
        long official = Long.parseLong(value("select max(id) from official"));
        change(
                "insert into official_post (official_id, post_id, main_post) select ?, p.post_id, p.main_post"
                        + " from official_post p join account a on a.official_id = p.official_id where a.user_name = ?",
                official,
                model);
        change(
                "insert into account (user_name, mail, display_name, official_id, language, status, password_hash, created_at)"
                        + " select ?, ?, ?, ?, a.language, a.status, a.password_hash, a.created_at"
                        + " from account a where a.user_name = ?",
                userName,
                mail,
                userName,
                official,
                model);
        change(
                "insert into account_role (account_id, role, unit_id) select n.id, r.role, r.unit_id from account_role r"
                        + " join account a on a.id = r.account_id join account n on n.user_name = ? where a.user_name = ?",
                userName,
                model);
        return official;
    }

    private void change(String sql, Object... values) {
        try (Connection connection = TestDatabase.get().connect(schema);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
