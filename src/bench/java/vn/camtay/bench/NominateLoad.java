package vn.camtay.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A coordinator sends 1,000 people to one session in one batch, from a list in a file, as the page does it: 500 get a seat, which
 * is the most that a session has, and each of the others is reported with the reason. Ends with the consistency check.
 */
final class NominateLoad {
    private static final int PEOPLE = 1_000;

    private NominateLoad() {}

    static boolean run() throws Exception {
        try (BenchDatabase database = BenchDatabase.open()) {
            long session = session(database);
            StringBuilder list = new StringBuilder("Mã cán bộ;Họ và tên\n");
            for (Object[] row : database.rows("select staff_code, full_name from official where staff_code like 'B%'"
                    + " and id not in (select official_id from session_trainer) order by id desc limit " + PEOPLE)) {
                list.append(row[0]).append(';').append(row[1]).append('\n');
            }
            Person coordinator = Person.signIn("dieuphoi");
            String page = coordinator
                    .get("/enrolment/unit/nominate.xhtml?session=" + session)
                    .body();
            Person.Answer read = coordinator.upload(
                    page, "listForm", Map.of("readButton", "x"), "file", "list.csv", list.toString());
            Person.Answer done = coordinator.submit(read.body(), "lines", Map.of("nominateListButton", "x"));
            long seats = database.number(
                    "select count(*) from enrolment where session_id = ? and status = 'ENROLLED'", session);
            database.commit();
            Bench.OUT.printf(
                    "nominate: list of %d read in %.0f ms (status %d), sent in %.0f ms (status %d): %d seats, %s%n",
                    PEOPLE, read.millis(), read.status(), done.millis(), done.status(), seats, Figures.load());
            return seats > 0 && done.status() < 400 && BulkLoad.isConsistent(database);
        }
    }

    /** An open session of 500 seats on a day on which nobody has anything else. */
    private static long session(BenchDatabase database) throws SQLException {
        long id = database.number("select max(id) from coaching_session") + 1;
        database.run(
                "insert into coaching_session (id, code, module_id, status, capacity, minimum, lead_unit_id, sign_up_opens_at,"
                        + " sign_up_closes_at, starts_at, ends_at, opened_at) select ?, concat('BENCH-', ?), min(m.id), 'OPEN', 500, 5,"
                        + " (select id from unit where code = 'SNV'), utc_timestamp() - interval 1 day, utc_timestamp() + interval 100 day,"
                        + " date(utc_timestamp()) + interval 2885 hour, date(utc_timestamp()) + interval 2888 hour,"
                        + " utc_timestamp() - interval 1 day from module m",
                id,
                id);
        database.run(
                "insert into meeting (session_id, number, starts_at, ends_at, venue_id) select id, 1, starts_at, ends_at,"
                        + " (select min(id) from venue) from coaching_session where id = ?",
                id);
        database.commit();
        List<Object[]> made = new ArrayList<>(database.rows("select id from coaching_session where id = ?", id));
        return (Long) made.get(0)[0];
    }
}
