package vn.camtay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.TestDatabase;
import vn.camtay.testkit.Visitor;

/** Acting for a head through the running application: a sign-in gains and loses the role while it runs. */
class DeputySignInIT {
    private static final String HEADS_PAGE = "/enrolment/counter-cover.xhtml";
    private static final String HEADS_FOLDER = "/organisation/unit/counters.xhtml";
    /** The stamp of a sign-in is read every five seconds. */
    private static final Duration NOTICED = Duration.ofSeconds(30);

    private final LocalDate today = LocalDate.now(MovingClock.OFFICE);

    @AfterEach
    void nobodyActs() throws SQLException {
        run("delete from deputyship where official_id = (select official_id from account where user_name = 'canbo')");
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = TestDatabase.get().connect(Application.SCHEMA);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private void deputyship(LocalDate from, LocalDate to) throws SQLException {
        run("insert into deputyship (unit_id, official_id, task, valid_from, valid_to)"
                + " select case when u.kind = 'DIVISION' then u.parent_id else u.id end, o.id, 'HEAD', '" + from
                + "', '" + to
                + "' from account a join official o on o.id = a.official_id join unit u on u.id = o.unit_id"
                + " where a.user_name = 'canbo'");
    }

    @Test
    void aRunningSignInGainsTheRoleAndLosesItWithTheDeputyship() throws Exception {
        Visitor visitor = new Visitor(Application.shared());
        visitor.signIn("canbo");
        assertThat(visitor.get(HEADS_FOLDER).statusCode()).isEqualTo(403);

        deputyship(today, today);
        awaitStatus(visitor, HEADS_FOLDER, 200);
        assertThat(visitor.get(HEADS_PAGE).statusCode()).isEqualTo(200);

        run("update deputyship set revoked = true");
        awaitStatus(visitor, HEADS_FOLDER, 403);
        assertThat(visitor.get("/account/me.xhtml").statusCode()).isEqualTo(200);
    }

    @Test
    void theDayBeforeAndTheDayAfterNobodyActs() throws Exception {
        deputyship(today.plusDays(1), today.plusDays(3));
        deputyship(today.minusDays(3), today.minusDays(1));
        Visitor visitor = new Visitor(Application.shared());

        visitor.signIn("canbo");

        assertThat(visitor.get(HEADS_FOLDER).statusCode()).isEqualTo(403);
    }

    private static void awaitStatus(Visitor visitor, String path, int status) throws InterruptedException {
        Instant until = Instant.now().plus(NOTICED);
        int seen = visitor.get(path).statusCode();
        while (seen != status && Instant.now().isBefore(until)) {
            Thread.sleep(500);
            seen = visitor.get(path).statusCode();
        }
        assertThat(seen).isEqualTo(status);
    }
}
