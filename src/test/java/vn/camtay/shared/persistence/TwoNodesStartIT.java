package vn.camtay.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.TestDatabase;
import vn.camtay.testkit.Visitor;

/** Two nodes of an installation that find the database empty at the same moment. */
class TwoNodesStartIT {
    private static final String SCHEMA = "camtay_empty";
    private static final int COMMUNES = 114;
    private static final int MODULES = 24;

    @Test
    void twoNodesFillAnEmptyDatabaseOnceAndBothStart() throws SQLException {
        List<Application> nodes = Application.startTogether(
                "together",
                2,
                Application.onDatabase(
                        SCHEMA, Map.of("CAMTAY_DEMO", "true", "CAMTAY_DEMO_PASSWORD", Application.DEMO_PASSWORD)));

        assertThat(count("select count(*) from unit where kind in ('WARD', 'COMMUNE', 'SPECIAL_ZONE')"))
                .isEqualTo(COMMUNES);
        assertThat(count("select count(*) from module")).isEqualTo(MODULES);
        assertThat(count("select count(*) from post")).isEqualTo(18);
        assertThat(count("select count(*) from account where user_name like 'quantri%'"))
                .isOne();
        assertThat(count("select count(*) from coaching_session")).isEqualTo(40);
        for (Application node : nodes) {
            assertThat(new Visitor(node)
                            .signIn("dieuphoi")
                            .get("/session/sessions.xhtml")
                            .statusCode())
                    .isEqualTo(200);
            node.stop();
        }
    }

    private static long count(String query) throws SQLException {
        try (Connection connection = TestDatabase.get().connect(SCHEMA);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
