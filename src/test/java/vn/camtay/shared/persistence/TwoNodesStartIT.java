package vn.camtay.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.camtay.testkit.Application;
import vn.camtay.testkit.TestDatabase;
import vn.camtay.testkit.Visitor;

/** Two nodes of an installation that find the database empty at the same moment. What other tests add later has codes of another form. */
class TwoNodesStartIT {
    private static final int COMMUNES = 114;
    private static final int MODULES = 24;
    private static final int POSTS = 18;

    @Test
    void twoNodesFillAnEmptyDatabaseOnceAndBothStart() throws Exception {
        List<Application> nodes = Application.nodes();

        assertThat(
                        count(
                                "select count(*) from unit where kind in ('WARD', 'COMMUNE', 'SPECIAL_ZONE') and code regexp '^[0-9]{5}$'"))
                .isEqualTo(COMMUNES);
        assertThat(count("select count(*) from module where code regexp '^M[0-9]{2}$'"))
                .isEqualTo(MODULES);
        assertThat(count("select count(*) from post where code regexp '^P[0-9]{2}$'"))
                .isEqualTo(POSTS);
        assertThat(count("select count(*) from account where user_name like 'quantri%'"))
                .isOne();
        assertThat(count("select count(*) from official where staff_code = 'D00001'"))
                .isOne();
        assertThat(nodes.stream().map(TwoNodesStartIT::log).filter(log -> log.contains("demo data: ")))
                .as("nodes that filled it")
                .hasSize(1);
        for (Application node : nodes) {
            assertThat(new Visitor(node)
                            .signIn("dieuphoi")
                            .get("/session/sessions.xhtml")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static String log(Application node) {
        try {
            return Files.readString(node.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long count(String query) throws SQLException {
        try (Connection connection = TestDatabase.get().connect(Application.SCHEMA);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
