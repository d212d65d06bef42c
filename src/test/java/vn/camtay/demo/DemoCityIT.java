package vn.camtay.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.TestDatabase;
import vn.camtay.testkit.Visitor;

/** The demo city has the people it promises, its counters agree with its rows, and its pages open. */
class DemoCityIT {
    private static final String WRONG_COUNTERS = """
            select count(*) from coaching_session s where s.seats_taken <> (select count(*) from enrolment e
            where e.session_id = s.id
              and e.status in ('ENROLLED', 'ATTENDED', 'PARTLY_ATTENDED', 'NO_SHOW', 'EXCUSED'))
            """;
    private static final String WITHOUT_ACCOUNT = """
            select count(*) from official o left join account a on a.official_id = o.id
              left join account_role r on r.account_id = a.id and r.role = 'OFFICIAL'
            where o.staff_code regexp '^D[0-9]{5}$' and r.id is null
            """;
    private static final Pattern SECONDS = Pattern.compile("demo data: .* in (\\d+) s");

    private static final Map<String, List<String>> PAGES = Map.of(
            "canbo", List.of("/index.xhtml", "/session/sessions.xhtml", "/enrolment/my-sessions.xhtml"),
            "giangvien", List.of("/index.xhtml", "/session/sessions.xhtml"),
            "lanhdao", List.of("/index.xhtml", "/report/unit/unit-record.xhtml"),
            "dieuphoi", List.of("/index.xhtml", "/organisation/officials.xhtml", "/report/unit/unit-record.xhtml"),
            "quantri", List.of("/index.xhtml", "/account/admin/accounts.xhtml", "/mail/admin/outbox.xhtml"));

    @Test
    void theAreaHasEightHundredOfficialsEachWithAnAccount() throws SQLException {
        Application.shared();

        assertThat(count(Application.SCHEMA, "select count(*) from official where staff_code regexp '^D[0-9]{5}$'"))
                .isEqualTo(800);
        assertThat(count(Application.SCHEMA, WITHOUT_ACCOUNT)).isZero();
    }

    @Tag("city")
    @Test
    void theCityIsAsLargeAsItPromisesAndOpensItsPages() throws Exception {
        Application city = Application.startTogether(
                        "city",
                        1,
                        Application.onDatabase(
                                "camtay_city",
                                Map.of(
                                        "CAMTAY_DEMO", "true",
                                        "CAMTAY_DEMO_SIZE", "city",
                                        "CAMTAY_DEMO_PASSWORD", Application.DEMO_PASSWORD)))
                .get(0);

        assertThat(count("camtay_city", "select count(*) from official")).isEqualTo(10_000);
        assertThat(count("camtay_city", "select count(*) from coaching_session"))
                .isEqualTo(150);
        assertThat(count("camtay_city", "select count(*) from enrolment")).isEqualTo(3_000);
        assertThat(count("camtay_city", WRONG_COUNTERS)).isZero();
        assertThat(count("camtay_city", WITHOUT_ACCOUNT)).isZero();
        PAGES.forEach((person, pages) -> {
            Visitor visitor = new Visitor(city).signIn(person);
            pages.forEach(page ->
                    assertThat(visitor.get(page).statusCode()).as(person + page).isEqualTo(200));
        });
        Matcher seconds = SECONDS.matcher(Files.readString(city.log()));
        assertThat(seconds.find()).isTrue();
        assertThat(Integer.parseInt(seconds.group(1))).isLessThan(180);
        city.stop();
    }

    private static long count(String schema, String query) throws SQLException {
        try (Connection connection = TestDatabase.get().connect(schema);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
