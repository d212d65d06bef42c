package vn.camtay.mail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import vn.camtay.testkit.TestDatabase;

/** The outbox in the schema of a running application, as a test fills and reads it. */
public final class Outbox {
    private final String schema;

    public Outbox(String schema) {
        this.schema = schema;
    }

    private static final String QUEUE = """
            insert into outgoing_mail (mail_key, recipient_name, address, language, template, model, calendar, status,
              created_at, due_at, subject)
            values (?, 'Đặng Thị Hường', concat(md5(?), '@example.org'), 'vi', 'mail/test',
              '{"asked":"2026-11-24T01:00:00Z"}', '[]', 'QUEUED', utc_timestamp(6), utc_timestamp(6), ?)
            """;

    /** Queues a mail that is due at once, as a feature would; its subject is its key. */
    public void queue(String key) {
        queue(List.of(key));
    }

    /** Queues them in one transaction. */
    public void queue(List<String> keys) {
        try (Connection connection = TestDatabase.get().connect(schema);
                PreparedStatement insert = connection.prepareStatement(QUEUE)) {
            connection.setAutoCommit(false);
            for (String key : keys) {
                for (int i = 1; i <= 3; i++) {
                    insert.setString(i, key);
                }
                insert.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As if two minutes had passed for a dispatcher that is gone. */
    public void letLeasesRunOut() {
        run("update outgoing_mail set due_at = utc_timestamp(6) - interval 1 second where status = 'SENDING'");
    }

    /** As if the minutes until the next try had passed. */
    public void letRetriesBeDue() {
        run("update outgoing_mail set due_at = utc_timestamp(6) where status = 'RETRY'");
    }

    public String status(String key) {
        return text("select status from outgoing_mail where mail_key = ?", key);
    }

    /** Rows in each state. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        try (Connection connection = TestDatabase.get().connect(schema);
                PreparedStatement select =
                        connection.prepareStatement("select status, count(*) from outgoing_mail group by status");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return counts;
    }

    /** Waits until the mail is in the state; false when it is not after the time. */
    public boolean await(String key, String status, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        while (!status.equals(status(key))) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    /** Waits until no mail is queued or being sent; false when there still is one after the time. */
    public boolean awaitEmpty(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        while (!"0"
                .equals(text(
                        "select count(*) from outgoing_mail where status in ('QUEUED', 'SENDING') and ? = ''", ""))) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    /**
     * Waits until there are so many rows; false when there are not after the time.
     *
     * @param rows table and condition
     */
    public boolean awaitRows(String rows, int count, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        while (Integer.parseInt(text("select count(*) from " + rows + " and ? = ''", "")) < count) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    public void run(String sql, String... values) {
        try (Connection connection = TestDatabase.get().connect(schema);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(String sql, String value) {
        try (Connection connection = TestDatabase.get().connect(schema);
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, value);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
