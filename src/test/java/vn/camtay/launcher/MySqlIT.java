package vn.camtay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.MySqlServer;
import vn.camtay.testkit.RestPerson;

/** A department's installation on a real MySQL, as docker/mysql.cnf sets it. */
@Tag("mysql")
class MySqlIT {
    private static MySqlServer server;
    private static Application application;
    private static String firstStart;

    @BeforeAll
    static void start() throws Exception {
        server = MySqlServer.start();
        application = Application.start("mysql", server.settings());
        firstStart = Files.readString(application.log());
        application.stop();
        Map<String, String> demo = new TreeMap<>(server.settings());
        demo.put("CAMTAY_DEMO", "true");
        demo.put("CAMTAY_DEMO_PASSWORD", Application.DEMO_PASSWORD);
        application = Application.start("mysql", demo);
    }

    @Test
    void theServerIsSetAsTheFileSays() throws SQLException {
        assertThat(column("select @@transaction_isolation")).containsExactly("READ-COMMITTED");
        assertThat(column("select @@collation_database")).containsExactly("utf8mb4_0900_ai_ci");
        assertThat(column("select version()")).singleElement().asString().startsWith("8.");
        assertThat(column("select @@log_bin")).containsExactly("1");
    }

    @Test
    void everyMigrationRunsAndTheSeedsAreIn() throws SQLException {
        assertThat(column("select script from flyway_schema_history where not success"))
                .isEmpty();
        assertThat(column("select count(*) from unit where code regexp '^[0-9]{5}$'"))
                .containsExactly("114");
        assertThat(column("select count(*) from module")).containsExactly("24");
    }

    @Test
    void anEmptyDatabaseGivesTheFirstAdministratorALink() {
        assertThat(firstStart).contains("/account/set-password.xhtml?token=");
    }

    @Test
    void namesStandInVietnameseOrderAndAreFoundWithoutMarks() throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table word (name varchar(60), "
                    + "sorted varchar(60) character set utf8mb4 collate utf8mb4_vi_0900_as_cs generated always as (name) stored)"
                    + " default character set utf8mb4 collate utf8mb4_0900_ai_ci");
            statement.execute(
                    "insert into word (name) values ('Ước'), ('Đạt'), ('Ân'), ('Dũng'), ('An'), ('Oanh'), ('Ánh'), ('Ơn'), ('Ăn'), ('Ông'), ('Uyên')");

            assertThat(column(statement, "select name from word order by sorted"))
                    .containsExactly("An", "Ánh", "Ăn", "Ân", "Dũng", "Đạt", "Oanh", "Ông", "Ơn", "Uyên", "Ước");
        }
        String page = RestPerson.signIn(application.address(), "dieuphoi", Application.DEMO_PASSWORD)
                .send("GET", "/organisation/officials.xhtml?text=nguyen", "")
                .body();
        assertThat(page).contains("Nguyễn ");
    }

    @Test
    void anOfficialEnrolsAndTheSeatIsCounted() throws SQLException {
        List<String> sessions = column("""
                select s.id from coaching_session s
                where s.status = 'OPEN' and s.sign_up_opens_at < utc_timestamp() and s.sign_up_closes_at > utc_timestamp()
                  and s.seats_taken < s.capacity order by s.id
                """);
        RestPerson official = RestPerson.signIn(application.address(), "canbo", Application.DEMO_PASSWORD);

        String enrolled = sessions.stream()
                .filter(session -> official.send("POST", "/api/enrolments", "{\"sessionId\":" + session + "}")
                                .status()
                        < 300)
                .findFirst()
                .orElseThrow();

        assertThat(column("select count(*) from enrolment e join account a on a.official_id = e.official_id"
                        + " where a.user_name = 'canbo' and e.status = 'ENROLLED' and e.session_id = " + enrolled))
                .containsExactly("1");
        assertThat(
                        column(
                                "select s.id from coaching_session s where s.seats_taken <>"
                                        + " (select count(*) from enrolment e where e.session_id = s.id and e.status in ('ENROLLED', 'ATTENDED', 'PARTLY_ATTENDED', 'NO_SHOW', 'EXCUSED'))"))
                .isEmpty();
    }

    @Test
    void theApplicationsUserFindsNoWayRoundTheTriggersOfSignedRows() throws SQLException {
        try (Connection connection = server.connectAsApplication();
                Statement statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            for (String refused : List.of(
                    "truncate table card_entry",
                    "drop table card_entry",
                    "alter table card_entry drop column note",
                    "drop trigger card_entry_update_guard")) {
                assertThatThrownBy(() -> statement.execute(refused)).as(refused).hasMessageContaining("denied");
            }
        }
    }

    private static List<String> column(String query) throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            return column(statement, query);
        }
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
