package vn.camtay.bench;

import java.sql.Date;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import vn.camtay.competency.LevelProbe;

/**
 * Gives 10,000 officials evidence of 15 competencies: what the rolls of the loaded sessions show, documents of earlier learning,
 * what people say of themselves and heads of them, 300,000 rows in all; the words of heads who confirm most of it; and the levels
 * and proposals that follow by the product's own rule. The same rows at every run on the same day; people who have evidence already
 * are left alone. Run it after {@link BulkLoad}.
 */
final class LevelLoad {
    private static final int EVIDENCE = 300_000;
    private static final int PEOPLE_AT_ONCE = 500;
    private static final long SEED = 20261127L;
    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");
    /** Documents are of so many days back: some have run out. */
    private static final int DAYS_BACK = 900;

    private static final int PERCENT = 100;
    private static final int CONFIRMED = 75;
    private static final int RETURNED = 5;

    private final BenchDatabase database;
    private final Random random = new Random(SEED);
    private final LocalDate today = LocalDate.now(OFFICE);

    LevelLoad(BenchDatabase database) {
        this.database = database;
    }

    void run() throws SQLException {
        long start = System.nanoTime();
        Map<Long, Integer> validity = new TreeMap<>();
        for (Object[] row : database.rows("select id, validity_months from competency order by code")) {
            validity.put((Long) row[0], (Integer) row[1]);
        }
        Set<Long> known = new HashSet<>();
        for (Object[] row : database.rows("select distinct official_id from evidence")) {
            known.add((Long) row[0]);
        }
        List<Long> people = new ArrayList<>();
        for (Object[] row : database.rows("select id from official where status = 'ACTIVE' order by id")) {
            if (!known.contains((Long) row[0])) {
                people.add((Long) row[0]);
            }
        }
        long missing = EVIDENCE - database.number("select count(*) from evidence");
        Map<Long, List<Object[]>> attended = attended();
        long fromRolls = people.stream()
                .mapToLong(id -> attended.getOrDefault(id, List.of()).size())
                .sum();
        try (Writer writer = new Writer()) {
            long cells = (long) people.size() * validity.size();
            long cell = 0;
            for (long official : people) {
                for (Map.Entry<Long, Integer> competency : validity.entrySet()) {
                    int more =
                            (int) ((missing - fromRolls) * (cell + 1) / cells - (missing - fromRolls) * cell / cells);
                    cell++;
                    writer.cell(
                            official,
                            competency.getKey(),
                            competency.getValue(),
                            attended.getOrDefault(official, List.of()),
                            more);
                }
            }
        }
        database.commit();
        for (String table : List.of("evidence", "level_word", "held_level", "level_proposal")) {
            database.rows("analyze table " + table);
        }
        Bench.OUT.printf(
                "loaded: %d evidence rows, %d words, %d levels held, %d proposed in %d s%n",
                database.number("select count(*) from evidence"),
                database.number("select count(*) from level_word"),
                database.number("select count(*) from held_level"),
                database.number("select count(*) from level_proposal"),
                (System.nanoTime() - start) / 1_000_000_000);
    }

    /** What the rolls of locked sessions show of each: session, module, competency and day; the level is the lowest, with help. */
    private Map<Long, List<Object[]>> attended() throws SQLException {
        Map<Long, List<Object[]>> attended = new HashMap<>();
        for (Object[] row : database.rows("select e.official_id, s.id, s.module_id, p.competency_id, s.ends_at"
                + " from enrolment e join coaching_session s on s.id = e.session_id and s.status = 'LOCKED'"
                + " join (select distinct module_id, competency_id from module_competency) p on p.module_id = s.module_id"
                + " where e.status = 'ATTENDED' order by e.official_id, s.id, p.competency_id")) {
            attended.computeIfAbsent((Long) row[0], id -> new ArrayList<>()).add(row);
        }
        return attended;
    }

    /** Evidence, words and what follows of one person and competency after the other. */
    private final class Writer implements AutoCloseable {
        private final BenchDatabase.Rows evidence = database.insert(
                "evidence",
                "official_id",
                "competency_id",
                "source",
                "fact_id",
                "module_id",
                "level",
                "observed_on",
                "withdrawn",
                "note",
                "recorded_at",
                "recorded_by");
        private final BenchDatabase.Rows words = database.insert(
                "level_word", "official_id", "competency_id", "level", "kind", "text", "said_on", "said_at", "said_by");
        private final BenchDatabase.Rows held = database.insert(
                "held_level", "official_id", "competency_id", "level", "held_from", "held_until", "state");
        private final BenchDatabase.Rows proposed = database.insert(
                "level_proposal", "official_id", "competency_id", "level", "shown_from", "shown_until", "state");

        private Writer() throws SQLException {}

        /** @param more rows besides those of the rolls */
        void cell(long official, long competency, Integer validity, List<Object[]> rolls, int more)
                throws SQLException {
            LevelProbe probe = new LevelProbe();
            int highest = 0;
            for (Object[] roll : rolls) {
                if ((Long) roll[3] == competency) {
                    LocalDateTime ends = (LocalDateTime) roll[4];
                    LocalDate on = ends.atZone(ZoneOffset.UTC)
                            .withZoneSameInstant(OFFICE)
                            .toLocalDate();
                    shown(official, competency, "ATTENDANCE", (Long) roll[1], (Long) roll[2], 1, on, ends.plusHours(2));
                    probe.shown("ATTENDANCE", 1, on, validity, ends.plusHours(2).toInstant(ZoneOffset.UTC));
                    highest = 1;
                }
            }
            LocalDate document = today.minusDays(1 + random.nextInt(DAYS_BACK));
            int level = 1 + random.nextInt(4);
            for (int i = 0; i < more; i++) {
                LocalDateTime at = document.atTime(3, 0).plusMinutes(i);
                if (i == 0) {
                    shown(official, competency, "PRIOR_LEARNING", 0, null, level, document, at);
                    probe.shown("PRIOR_LEARNING", level, document, validity, at.toInstant(ZoneOffset.UTC));
                    highest = Math.max(highest, level);
                } else {
                    shown(
                            official,
                            competency,
                            i % 2 == 1 ? "SELF" : "HEAD",
                            0,
                            null,
                            1 + random.nextInt(4),
                            document,
                            at);
                }
            }
            int die = random.nextInt(PERCENT);
            if (highest > 0 && die < CONFIRMED + RETURNED) {
                LocalDateTime at = today.minusDays(random.nextInt(2)).atTime(1, 0);
                LocalDate on = at.toLocalDate();
                if (more > 0 && document.isBefore(today.minusDays(10))) {
                    on = document.plusDays(5);
                    at = on.atTime(1, 0);
                }
                String kind = die < CONFIRMED ? "CONFIRMED" : "RETURNED";
                words.add(
                        official,
                        competency,
                        highest,
                        kind,
                        kind.equals("RETURNED") ? "Đã làm hồ sơ thật nào?" : null,
                        Date.valueOf(on),
                        at,
                        0);
                probe.said(kind, highest, on, at.toInstant(ZoneOffset.UTC));
            }
            for (LevelProbe.Row row : probe.derive()) {
                (row.held() ? held : proposed)
                        .add(
                                official,
                                competency,
                                row.level(),
                                Date.valueOf(row.from()),
                                row.until() == null ? null : Date.valueOf(row.until()),
                                row.state());
            }
        }

        private void shown(
                long official,
                long competency,
                String source,
                long fact,
                Long module,
                int level,
                LocalDate on,
                LocalDateTime at)
                throws SQLException {
            evidence.add(
                    official,
                    competency,
                    source,
                    fact,
                    module,
                    level,
                    Date.valueOf(on),
                    false,
                    source.equals("PRIOR_LEARNING") ? "Giấy chứng nhận của cơ quan cũ" : null,
                    at,
                    0);
        }

        @Override
        public void close() throws SQLException {
            for (BenchDatabase.Rows rows : List.of(evidence, words, held, proposed)) {
                rows.close();
            }
        }
    }

    /** Whether every level held and proposed is what evidence and words say; what is not is counted and printed. */
    static boolean isConsistent(BenchDatabase database) throws SQLException {
        long start = System.nanoTime();
        Map<Long, Integer> validity = new HashMap<>();
        for (Object[] row : database.rows("select id, validity_months from competency")) {
            validity.put((Long) row[0], (Integer) row[1]);
        }
        List<Object[]> people = database.rows("select id from official order by id");
        int found = 0;
        for (int first = 0; first < people.size(); first += PEOPLE_AT_ONCE) {
            Object from = people.get(first)[0];
            Object to = people.get(Math.min(first + PEOPLE_AT_ONCE, people.size()) - 1)[0];
            Map<String, LevelProbe> probes = new TreeMap<>();
            String within = " official_id between ? and ?";
            for (Object[] row : database.rows(
                    "select official_id, competency_id, source, level, observed_on, recorded_at"
                            + " from evidence e where source not in ('SELF', 'HEAD') and withdrawn = 0 and id = (select max(n.id)"
                            + " from evidence n where n.official_id = e.official_id and n.competency_id = e.competency_id"
                            + " and n.source = e.source and n.fact_id = e.fact_id) and" + within,
                    from,
                    to)) {
                probes.computeIfAbsent(row[0] + "/" + row[1], key -> new LevelProbe())
                        .shown(
                                (String) row[2],
                                (Integer) row[3],
                                ((Date) row[4]).toLocalDate(),
                                validity.get((Long) row[1]),
                                instant(row[5]));
            }
            for (Object[] row : database.rows(
                    "select official_id, competency_id, kind, level, said_on, said_at from level_word" + " where"
                            + within + " order by id",
                    from,
                    to)) {
                probes.computeIfAbsent(row[0] + "/" + row[1], key -> new LevelProbe())
                        .said((String) row[2], (Integer) row[3], ((Date) row[4]).toLocalDate(), instant(row[5]));
            }
            Set<String> expected = new HashSet<>();
            probes.forEach((cell, probe) -> probe.derive().forEach(row -> expected.add(cell + " " + row)));
            Set<String> stored = new HashSet<>();
            for (Object[] row : database.rows(
                    "select official_id, competency_id, true, level, held_from, held_until, state"
                            + " from held_level where" + within
                            + " union all select official_id, competency_id, false, level, shown_from, shown_until, state"
                            + " from level_proposal where" + within,
                    from,
                    to,
                    from,
                    to)) {
                stored.add(row[0] + "/" + row[1] + " "
                        + new LevelProbe.Row(
                                ((Number) row[2]).intValue() == 1,
                                ((Number) row[3]).intValue(),
                                ((Date) row[4]).toLocalDate(),
                                row[5] == null ? null : ((Date) row[5]).toLocalDate(),
                                (String) row[6]));
            }
            Set<String> differing = new HashSet<>(expected);
            differing.removeAll(stored);
            stored.removeAll(expected);
            differing.addAll(stored);
            differing.stream().sorted().limit(5).forEach(Bench.OUT::println);
            found += differing.size();
        }
        Bench.OUT.printf(
                "levels: %d differ from evidence and words, %d ms%n", found, (System.nanoTime() - start) / 1_000_000);
        return found == 0;
    }

    private static Instant instant(Object column) {
        return ((LocalDateTime) column).toInstant(ZoneOffset.UTC);
    }
}
