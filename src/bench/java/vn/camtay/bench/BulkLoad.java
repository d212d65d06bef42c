package vn.camtay.bench;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.camtay.report.ConsistencyProbe;
import vn.camtay.shared.text.SearchKey;

/**
 * Fills a database that Camtay has seeded up to a city's year: 10,000 officials of 114 units, 1,500 sessions with meetings, trainers
 * and venues, 60,000 enrolments with the rolls of those that were held, the mails and the trail of it. Plain batches of rows, the
 * same at every run on the same day; what is there already is left alone. Nobody is in two places at once, no counter loses all
 * its people, every seat is counted: the product's own consistency check says so at the end.
 */
final class BulkLoad {
    private static final int OFFICIALS = 10_000;
    private static final int SESSIONS = 1_500;
    private static final int ENROLMENTS = 60_000;
    /** Meetings in the month after this one, so that its calendar is a full one. */
    private static final int MEETINGS_NEXT_MONTH = 500;

    private static final int TRAINERS = 60;
    /** Every so manieth session has a second meeting the working day after. */
    private static final int SECOND_MEETING_EVERY = 3;

    private static final int DAYS_BEFORE = 290;
    private static final int DAYS_AFTER = 75;
    private static final int REQUIRED_PERCENT = 80;
    private static final long SEED = 20261126L;
    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime[][] HALVES = {
        {LocalTime.of(8, 0), LocalTime.of(11, 0)}, {LocalTime.of(13, 30), LocalTime.of(16, 30)}
    };
    private static final List<String> FAMILY =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Lý");
    private static final List<String> MIDDLE = List.of("Thị", "Văn", "Minh", "Thu", "Đức", "Ngọc", "Quang", "Thanh");
    private static final List<String> GIVEN = List.of(
            "An", "Ân", "Bình", "Chi", "Dũng", "Đạt", "Giang", "Hà", "Hường", "Khánh", "Lan", "Linh", "Minh", "Nga",
            "Oanh", "Phúc", "Quân", "Sơn", "Thuỷ", "Uyên", "Vinh", "Yến");

    /** Suffix of a division's code → the posts in it. */
    private static final Map<String, List<String>> DESKS = desks();

    private final BenchDatabase database;
    private final Random random = new Random(SEED);
    private final LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).withNano(0);
    private final List<Long> trainers = new ArrayList<>();
    private final List<Long> learners = new ArrayList<>();
    private final List<Long> accounts = new ArrayList<>();
    private final Map<Long, Long> venues = new LinkedHashMap<>();

    BulkLoad(BenchDatabase database) {
        this.database = database;
    }

    private static Map<String, List<String>> desks() {
        Map<String, List<String>> desks = new LinkedHashMap<>();
        desks.put("-VP", List.of("P04", "P05", "P06"));
        desks.put("-KT", List.of("P08", "P09", "P10"));
        desks.put("-VHXH", List.of("P12", "P13", "P14", "P15"));
        desks.put("-TTHCC", List.of("P17", "P17", "P17", "P17"));
        desks.put("", List.of("P18", "P18", "P18"));
        return desks;
    }

    void run() throws SQLException {
        long start = System.nanoTime();
        people();
        rooms();
        counters();
        database.commit();
        sessions();
        database.commit();
        for (String table : List.of(
                "official",
                "account",
                "coaching_session",
                "meeting",
                "enrolment",
                "attendance",
                "outgoing_mail",
                "audit_entry",
                "module_completion")) {
            database.rows("analyze table " + table);
        }
        Bench.OUT.printf(
                "loaded: %d officials, %d sessions, %d meetings, %d enrolments, %d marks, %d completions in %d s%n",
                database.number("select count(*) from official"),
                database.number("select count(*) from coaching_session"),
                database.number("select count(*) from meeting"),
                database.number("select count(*) from enrolment"),
                database.number("select count(*) from attendance"),
                database.number("select count(*) from module_completion"),
                (System.nanoTime() - start) / 1_000_000_000);
    }

    /** Whether the product's own checks find nothing; what they find is printed. */
    static boolean isConsistent(BenchDatabase database) {
        long start = System.nanoTime();
        try (EntityManagerFactory factory = database.entityManagerFactory();
                EntityManager entityManager = factory.createEntityManager()) {
            entityManager.getTransaction().begin();
            List<String> found = ConsistencyProbe.violations(entityManager, Clock.system(OFFICE));
            found.stream().limit(50).forEach(Bench.OUT::println);
            Bench.OUT.printf("consistency: %d found in %d ms%n", found.size(), (System.nanoTime() - start) / 1_000_000);
            return found.isEmpty();
        }
    }

    /** Officials of every commune by turns, with accounts; the password is that of the demo accounts where there are any. */
    private void people() throws SQLException {
        Map<String, Long> posts = byCode("select code, id from post");
        Map<String, Long> units = byCode("select code, id from unit");
        List<String> communes = codes("WARD", "COMMUNE", "SPECIAL_ZONE");
        List<String> departments = codes("DEPARTMENT");
        String hash = database.text("select password_hash from account where user_name = 'canbo'");
        long official = database.number("select max(id) from official");
        long account = database.number("select max(id) from account");
        long missing = OFFICIALS - database.number("select count(*) from official");
        try (var officials = database.insert(
                        "official",
                        "id",
                        "staff_code",
                        "full_name",
                        "given_name",
                        "search_key",
                        "unit_id",
                        "mail",
                        "mobile",
                        "language",
                        "status");
                var held = database.insert("official_post", "official_id", "post_id", "main_post");
                var signIns = database.insert(
                        "account",
                        "id",
                        "user_name",
                        "mail",
                        "display_name",
                        "official_id",
                        "status",
                        "password_hash",
                        "created_at");
                var roles = database.insert("account_role", "account_id", "role")) {
            for (int i = 0; i < missing; i++) {
                boolean trainer = i < TRAINERS;
                String commune = communes.get(i % communes.size());
                List<String> desk = new ArrayList<>(DESKS.keySet());
                String suffix = desk.get(i / communes.size() % desk.size());
                List<String> duties = DESKS.get(suffix);
                String post = duties.get(i / communes.size() / desk.size() % duties.size());
                long unit = trainer
                        ? units.get(departments.get(i % departments.size()))
                        : units.getOrDefault(commune + suffix, units.get(commune));
                String given = pick(GIVEN);
                String name = pick(FAMILY) + " " + pick(MIDDLE) + " " + given;
                String user = "b%05d".formatted(i + 1);
                String mail = user + "@bench.camtay.example";
                officials.add(
                        ++official,
                        user.toUpperCase(java.util.Locale.ROOT),
                        name,
                        given,
                        SearchKey.of(name),
                        unit,
                        mail,
                        "09%08d".formatted(30_000_000 + i),
                        "vi",
                        "ACTIVE");
                if (!trainer) {
                    held.add(official, posts.get(post), true);
                }
                signIns.add(
                        ++account,
                        user,
                        mail,
                        name,
                        official,
                        hash == null ? "INVITED" : "ACTIVE",
                        hash,
                        now.minusDays(400));
                roles.add(account, "OFFICIAL");
                if (trainer) {
                    roles.add(account, "TRAINER");
                    trainers.add(official);
                } else {
                    learners.add(official);
                    accounts.add(account);
                }
            }
        }
        Collections.shuffle(
                learners, new Random(SEED)); // neighbours in the list are of different units: no counter is emptied
        try (var profiles = database.insert("trainer_profile", "official_id", "load_cap")) {
            for (long trainer : trainers) {
                profiles.add(trainer, 20);
            }
        }
    }

    private void rooms() throws SQLException {
        long id = database.number("select max(id) from venue");
        try (var rows = database.insert(
                "venue", "id", "name", "search_key", "kind", "unit_id", "seats", "workstations", "travel_zone")) {
            for (Object[] unit : database.rows("select id, code, name from unit where kind in ('WARD', 'COMMUNE')"
                    + " and travel_zone = 'MAINLAND' order by code")) {
                String name = "Phòng máy " + unit[2] + " (" + unit[1] + ")";
                venues.put((Long) unit[0], ++id);
                rows.add(id, name, SearchKey.of(name), "ROOM", unit[0], 60, 30, "MAINLAND");
            }
        }
    }

    /** One desk a commune that has none, with one person at least; and a few people on leave. */
    private void counters() throws SQLException {
        long p17 = database.number("select id from post where code = 'P17'");
        long id = database.number("select max(id) from counter");
        try (var rows = database.insert("counter", "id", "unit_id", "name", "minimum", "valid_from");
                var posts = database.insert("counter_post", "counter_id", "post_id")) {
            for (Object[] unit :
                    database.rows("select u.id from unit u where u.kind = 'DIVISION' and u.code like '%-TTHCC'"
                            + " and not exists (select 1 from counter c where c.unit_id = u.id) order by u.code")) {
                rows.add(++id, unit[0], "Tiếp nhận và trả kết quả", 1, LocalDate.of(2025, 7, 1));
                posts.add(id, p17);
            }
        }
        LocalDate today = LocalDate.now(OFFICE);
        try (var leave = database.insert("official_leave", "official_id", "day", "half", "kind")) {
            for (Object[] official : database.rows(
                    "select o.id from official o join official_post p on p.official_id = o.id"
                            + " join post q on q.id = p.post_id where q.code = 'P08' and o.staff_code like 'B%' order by o.id limit 400")) {
                leave.add(official[0], today.plusDays(1 + (Long) official[0] % 20), "MORNING", "ANNUAL");
            }
        }
    }

    /** A half-day on two working days that follow each other; all sessions in it are held by and for different people. */
    private record Slot(LocalDate first, LocalDate second, int half) {}

    private List<Slot> slots() throws SQLException {
        Set<LocalDate> holidays = new HashSet<>();
        for (Object[] row : database.rows("select day from holiday")) {
            holidays.add(((java.sql.Date) row[0]).toLocalDate());
        }
        LocalDate today = LocalDate.now(OFFICE);
        List<LocalDate> days = today.minusDays(DAYS_BEFORE)
                .datesUntil(today.plusDays(DAYS_AFTER))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !holidays.contains(day))
                .toList();
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i + 1 < days.size(); i += 2) {
            for (int half = 0; half < HALVES.length; half++) {
                slots.add(new Slot(days.get(i), days.get(i + 1), half));
            }
        }
        return slots;
    }

    /** How many sessions each slot gets: those of the coming month as many as fill its calendar, the others the rest evenly. */
    private static Map<Slot, Integer> shares(List<Slot> slots, int sessions) {
        LocalDate month = LocalDate.now(OFFICE).plusMonths(1).withDayOfMonth(1);
        List<Slot> full = slots.stream()
                .filter(slot -> slot.first().withDayOfMonth(1).equals(month)
                        && slot.second().withDayOfMonth(1).equals(month))
                .toList();
        List<Slot> others = new ArrayList<>(slots);
        others.removeAll(full);
        int inMonth = MEETINGS_NEXT_MONTH * SECOND_MEETING_EVERY / (SECOND_MEETING_EVERY + 1);
        Map<Slot, Integer> shares = new LinkedHashMap<>();
        for (int i = 0; i < full.size(); i++) {
            shares.put(full.get(i), even(inMonth, full.size(), i));
        }
        for (int i = 0; i < others.size(); i++) {
            shares.put(others.get(i), even(sessions - inMonth, others.size(), i));
        }
        return shares;
    }

    /** The share of the index when a number is dealt out as evenly as can be. */
    private static int even(int number, int shares, int index) {
        return (int) ((long) number * (index + 1) / shares - (long) number * index / shares);
    }

    private void sessions() throws SQLException {
        int sessions = (int) (SESSIONS - database.number("select count(*) from coaching_session"));
        int places = (int) (ENROLMENTS - database.number("select count(*) from enrolment"));
        List<Slot> slots = slots();
        Map<Slot, Integer> shares = shares(slots, sessions);
        try (Writer writer = new Writer()) {
            int number = 0;
            for (Slot slot : slots) {
                for (int i = 0; i < shares.get(slot); i++) {
                    writer.session(number, slot, even(places, sessions, number));
                    number++;
                }
            }
        }
    }

    /** Writes sessions with all that belongs to them. */
    private final class Writer implements AutoCloseable {
        private final List<Object[]> modules =
                database.rows("select id, code, name_vi from module where status = 'ACTIVE' order by code");
        /** Whoever was there has completed them: the others ask for skills too, which nobody here has finalised. */
        private final Set<Long> withoutSkills = new HashSet<>();

        private final long lead = database.number("select id from unit where code = 'SNV'");
        private final List<Long> rooms = List.copyOf(venues.values());
        private final BenchDatabase.Rows session = database.insert(
                "coaching_session",
                "id",
                "code",
                "module_id",
                "status",
                "capacity",
                "minimum",
                "seats_taken",
                "lead_unit_id",
                "sign_up_opens_at",
                "sign_up_closes_at",
                "starts_at",
                "ends_at",
                "what_to_bring",
                "opened_at",
                "approval_required");
        private final BenchDatabase.Rows meeting =
                database.insert("meeting", "id", "session_id", "number", "starts_at", "ends_at", "venue_id");
        private final BenchDatabase.Rows trainer = database.insert("session_trainer", "session_id", "official_id");
        private final BenchDatabase.Rows answer =
                database.insert("assignment", "session_id", "official_id", "answer", "answered_at");
        private final BenchDatabase.Rows enrolment = database.insert(
                "enrolment",
                "id",
                "session_id",
                "official_id",
                "status",
                "status_since",
                "changed_by",
                "next_sequence",
                "waiting_number");
        private final BenchDatabase.Rows mark = database.insert(
                "attendance",
                "session_id",
                "meeting_id",
                "official_id",
                "status",
                "moment",
                "reason",
                "justified",
                "minutes",
                "recorded_at",
                "recorded_by");
        private final BenchDatabase.Rows completion = database.insert(
                "module_completion",
                "official_id",
                "module_id",
                "session_id",
                "completed_on",
                "minutes",
                "counted_minutes",
                "required_percent",
                "recorded_at");
        private final BenchDatabase.Rows mail = database.insert(
                "outgoing_mail",
                "mail_key",
                "official_id",
                "recipient_name",
                "address",
                "language",
                "template",
                "model",
                "calendar",
                "status",
                "created_at",
                "tries",
                "handed_over_at",
                "ended_at",
                "subject",
                "body_text",
                "body_html");
        private final BenchDatabase.Rows trail = database.insert(
                "audit_entry", "occurred_at", "actor_id", "action", "refused", "subject_type", "subject_id", "details");
        private long sessionId = database.number("select max(id) from coaching_session");
        private long meetingId = database.number("select max(id) from meeting");
        private long enrolmentId = database.number("select max(id) from enrolment");
        private int next;

        private Writer() throws SQLException {
            for (Object[] module : database.rows("select m.id from module m where not exists"
                    + " (select 1 from skill s where s.module_id = m.id and s.required and not s.retired)")) {
                withoutSkills.add((Long) module[0]);
            }
        }

        void session(int number, Slot slot, int size) throws SQLException {
            Object[] module = modules.get(number % modules.size());
            sessionId++;
            List<LocalDateTime[]> times = new ArrayList<>();
            times.add(times(slot.first(), slot.half()));
            if (number % SECOND_MEETING_EVERY == 0) {
                times.add(times(slot.second(), slot.half()));
            }
            LocalDateTime starts = times.get(0)[0];
            LocalDateTime ends = times.get(times.size() - 1)[1];
            boolean held = ends.isBefore(now);
            boolean locked = ends.isBefore(now.minusDays(7));
            boolean ahead = starts.isAfter(now.plusDays(2));
            int requested = ahead && number % 10 == 0 ? 5 : 0;
            int waiting = ahead && number % 10 == 1 ? 5 : 0;
            int withdrawn = number % 4 == 2 ? 2 : 0;
            int seated = size - requested - waiting - withdrawn;
            session.add(
                    sessionId,
                    "%s-%04d".formatted(module[1], sessionId),
                    module[0],
                    locked ? "LOCKED" : "OPEN",
                    waiting > 0 ? seated : seated + 5,
                    5,
                    seated,
                    lead,
                    starts.minusDays(60),
                    starts.minusDays(1),
                    starts,
                    ends,
                    "Hai hồ sơ thật đang xử lý.",
                    starts.minusDays(60),
                    requested > 0);
            List<Long> meetings = new ArrayList<>();
            for (LocalDateTime[] time : times) {
                meeting.add(
                        ++meetingId,
                        sessionId,
                        meetings.size() + 1,
                        time[0],
                        time[1],
                        rooms.get(number % rooms.size()));
                meetings.add(meetingId);
            }
            long teaches = trainers.get(number % trainers.size());
            trainer.add(sessionId, teaches);
            answer.add(sessionId, teaches, "ACCEPTED", starts.minusDays(50));
            for (int i = 0; i < size; i++) {
                long official = learners.get(next++ % learners.size());
                enrolmentId++;
                String status = i < seated
                        ? "ENROLLED"
                        : i < seated + requested
                                ? "REQUESTED"
                                : i < seated + requested + waiting ? "WAITLISTED" : "WITHDRAWN";
                if (status.equals("ENROLLED") && held) {
                    String settled = roll(module, official, meetings, times, locked);
                    status = locked ? settled : status;
                }
                LocalDateTime since = starts.minusDays(4).isBefore(now) ? starts.minusDays(4) : now.minusHours(3);
                enrolment.add(
                        enrolmentId,
                        sessionId,
                        official,
                        status,
                        since,
                        0,
                        1,
                        status.equals("WAITLISTED") ? i - seated - requested + 1 : null);
                told(official, since, (String) module[2]);
            }
        }

        private LocalDateTime[] times(LocalDate day, int half) {
            return new LocalDateTime[] {utc(day, HALVES[half][0]), utc(day, HALVES[half][1])};
        }

        /** Marks one person at all meetings; a roll that is not locked has gaps. @return what the marks come to */
        private String roll(
                Object[] module, long official, List<Long> meetings, List<LocalDateTime[]> times, boolean locked)
                throws SQLException {
            int minutes = 0;
            int possible = 0;
            int counted = 0;
            int excused = 0;
            LocalDate last = null;
            for (int i = 0; i < meetings.size(); i++) {
                LocalDateTime from = times.get(i)[0];
                LocalDateTime to = times.get(i)[1];
                int length = (int) Duration.between(from, to).toMinutes();
                int die = random.nextInt(locked ? 100 : 130);
                if (die >= 100) {
                    continue;
                }
                String status = die < 5
                        ? "ABSENT"
                        : die < 10 ? "EXCUSED" : die < 15 ? "LATE" : die < 20 ? "LEFT_EARLY" : "PRESENT";
                int there = die < 10 ? 0 : die < 15 ? length - 25 : die < 20 ? length - 40 : length;
                mark.add(
                        sessionId,
                        meetings.get(i),
                        official,
                        status,
                        die < 10 || die >= 20 ? null : die < 15 ? from.plusMinutes(25) : to.minusMinutes(40),
                        die >= 5 && die < 10 ? "Trực tiếp công dân theo lịch." : null,
                        die >= 5 && die < 10,
                        there,
                        to.plusMinutes(10),
                        0);
                minutes += there;
                possible += length;
                if (die >= 5 && die < 10) {
                    excused++;
                } else {
                    counted += length;
                }
                if (there > 0) {
                    last = local(to);
                }
            }
            if (locked
                    && withoutSkills.contains((Long) module[0])
                    && minutes > 0
                    && minutes * 100 >= counted * REQUIRED_PERCENT) {
                completion.add(
                        official,
                        module[0],
                        sessionId,
                        last,
                        minutes,
                        counted,
                        REQUIRED_PERCENT,
                        times.get(times.size() - 1)[1].plusHours(2));
            }
            if (minutes == 0) {
                return excused == meetings.size() ? "EXCUSED" : "NO_SHOW";
            }
            return minutes * 100 >= possible * REQUIRED_PERCENT ? "ATTENDED" : "PARTLY_ATTENDED";
        }

        /** The mail and the line of the trail that came with a place. */
        private void told(long official, LocalDateTime at, String module) throws SQLException {
            mail.add(
                    "enrolment/enrolled/" + enrolmentId + "/1",
                    official,
                    "Cán bộ " + official,
                    "o" + official + "@bench.camtay.example",
                    "vi",
                    "enrolment/enrolled",
                    "{}",
                    "[]",
                    "SENT",
                    at,
                    1,
                    at,
                    at,
                    "Đã có chỗ: " + module,
                    "Đồng chí đã có chỗ trong lớp.",
                    "<p>Đồng chí đã có chỗ trong lớp.</p>");
            trail.add(at, 0, "OfficialEnrolled", false, "enrolment", enrolmentId, "");
        }

        @Override
        public void close() throws SQLException {
            for (BenchDatabase.Rows rows :
                    List.of(session, meeting, trainer, answer, enrolment, mark, completion, mail, trail)) {
                rows.close();
            }
        }
    }

    private static LocalDateTime utc(LocalDate day, LocalTime time) {
        return LocalDateTime.ofInstant(day.atTime(time).atZone(OFFICE).toInstant(), ZoneOffset.UTC);
    }

    private static LocalDate local(LocalDateTime utc) {
        Instant moment = utc.toInstant(ZoneOffset.UTC);
        return moment.atZone(OFFICE).toLocalDate();
    }

    private Map<String, Long> byCode(String sql) throws SQLException {
        Map<String, Long> found = new LinkedHashMap<>();
        for (Object[] row : database.rows(sql)) {
            found.put((String) row[0], (Long) row[1]);
        }
        return found;
    }

    private List<String> codes(String... kinds) throws SQLException {
        List<String> codes = new ArrayList<>();
        for (Object[] row : database.rows("select code from unit where kind in ('" + String.join("', '", kinds)
                + "') and valid_to is null order by code")) {
            codes.add((String) row[0]);
        }
        return codes;
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
