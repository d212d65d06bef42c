package vn.camtay.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.camtay.organisation.HalfDay;
import vn.camtay.organisation.HalfDay.Half;
import vn.camtay.organisation.LeaveService;
import vn.camtay.organisation.OfficialLeave;
import vn.camtay.report.ConsistencyProbe;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.identity.Role;
import vn.camtay.testkit.DatabaseExtension;

/**
 * Random people, counters and sessions, and a random order of all doors to a seat: nobody gets one that takes a counter below
 * what it has, unless somebody set the condition aside with a reason, which is recorded. What is at a counter is counted here
 * by another rule than the product's: the smallest cut over all sets of counters.
 */
@ExtendWith(DatabaseExtension.class)
class CoverDoorsIT {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A counter as this test sees it. */
    private record Desk(int minimum, Set<Long> posts) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noDoorTakesACounterBelowItsMinimum(long seed, EntityManager database) {
        new City(database, new Random(seed), false).run(80);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void afterLeaveAndRecordedOverridesNoDoorMakesItWorse(long seed, EntityManager database) {
        new City(database, new Random(seed), true).run(80);
    }

    @Tag("race")
    @Test
    void noDoorTakesACounterBelowItsMinimumInTwoThousandSteps(EntityManager database) {
        new City(database, new Random(2_000), false).run(2_000);
    }

    @Tag("race")
    @Test
    void afterLeaveAndRecordedOverridesNoDoorMakesItWorseInTwoThousandSteps(EntityManager database) {
        new City(database, new Random(2_001), true).run(2_000);
    }

    /** A ward of a dozen people who each hold up to three of four posts, four counters, ten sessions in a week. */
    private static final class City {
        private final EntityManager database;
        private final Random random;
        private final boolean withOverrides;
        private final EnrolmentWorld world;
        private final List<Desk> desks = new ArrayList<>();
        private final Map<Long, Set<Long>> people = new TreeMap<>();
        private final List<Long> sessions = new ArrayList<>();
        private final Map<Long, HalfDay> times = new TreeMap<>();
        private final long coordinator;
        private final long head;
        private int given;
        private int refused;

        City(EntityManager database, Random random, boolean withOverrides) {
            this.database = database;
            this.random = random;
            this.withOverrides = withOverrides;
            world = new EnrolmentWorld(database);
            world.places.cover.leaves = new LeaveService() {
                @Override
                public List<OfficialLeave> leaves(Collection<Long> ids, LocalDate from, LocalDate toInclusive) {
                    return recordedLeave().stream()
                            .filter(leave -> ids.contains(leave.officialId()))
                            .toList();
                }
            };
            coordinator = world.official("Điều phối");
            head = world.official("Lãnh đạo");
            List<Long> posts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                posts.add(world.rows.post("P0" + i, "Vị trí " + i));
            }
            for (int i = 0; i < 12; i++) {
                long[] held = posts.stream()
                        .filter(post -> random.nextInt(3) == 0)
                        .mapToLong(Long::longValue)
                        .toArray();
                long id = world.rows.official("Cán bộ " + i, world.ward, held);
                people.put(id, new HashSet<>());
                for (long post : held) {
                    people.get(id).add(post);
                }
            }
            for (int i = 0; i < 4; i++) {
                long one = posts.get(i);
                long other = posts.get(random.nextInt(4));
                int minimum = random.nextInt(3);
                desks.add(new Desk(minimum, new HashSet<>(List.of(one, other))));
                long[] asked = one == other ? new long[] {one} : new long[] {one, other};
                world.rows.counter(world.ward, "Quầy " + i, minimum, asked);
            }
            for (int day = 7; day < 12; day++) {
                addSession(world.session(3, day), day);
                addSession(world.approvalSession(3, day), day);
            }
        }

        private void addSession(long id, int day) {
            sessions.add(id);
            times.put(id, HalfDay.morning(LocalDate.of(2026, 12, day)));
        }

        void run(int steps) {
            Map<HalfDay, Integer> atStart = covered();
            for (int step = 0; step < steps; step++) {
                Map<HalfDay, Integer> before = covered();
                long overrides = overrides();
                boolean free = step();
                database.flush();
                Map<HalfDay, Integer> after = covered();
                if (!free && overrides() == overrides) {
                    for (HalfDay halfDay : before.keySet()) {
                        assertThat(after.get(halfDay))
                                .as("step %d on %s", step, halfDay)
                                .isGreaterThanOrEqualTo(before.get(halfDay));
                    }
                }
            }
            if (!withOverrides) {
                assertThat(covered()).isEqualTo(atStart);
            }
            assertThat(ConsistencyProbe.violations(database)).isEmpty();
            CounterCoverService check = CoverWorld.over(database, world.clock);
            check.cover.leaves = world.places.cover.leaves;
            assertThat(check.uncovered()).isEmpty();
            assertThat(given).as("seats given").isGreaterThan(steps / 10);
            assertThat(refused).as("refusals").isGreaterThan(0);
        }

        /** @return whether the step may take people away without asking: leave is never refused */
        private boolean step() {
            long person = any(new ArrayList<>(people.keySet()));
            long session = any(sessions);
            int door = random.nextInt(withOverrides ? 9 : 7);
            if (door == 8) {
                takeLeave(person);
                return true;
            }
            try {
                switch (door) {
                    case 0, 1 -> world.enrolAs(person, session);
                    case 2 -> approveSomebody();
                    case 3 -> {
                        world.become(coordinator, Role.COORDINATOR);
                        world.roster.enrolOfficial(new EnrolOfficialCommand(session, person, null));
                    }
                    case 4 -> nominate(person, session);
                    case 5 -> {
                        world.waitAs(person, session);
                        leaveASeat(session);
                    }
                    case 6 -> move(person, session);
                    default -> {
                        world.become(coordinator, Role.COORDINATOR);
                        world.roster.enrolOfficial(new EnrolOfficialCommand(session, person, "Việc gấp"));
                    }
                }
                given++;
                if (random.nextInt(3) == 0) {
                    leaveASeat(any(sessions));
                }
            } catch (DomainException no) {
                refused++;
            }
            return false;
        }

        private long any(List<Long> ids) {
            return ids.get(random.nextInt(ids.size()));
        }

        private void approveSomebody() {
            List<Long> asked = ids("select id from enrolment where status = 'REQUESTED' order by id");
            if (!asked.isEmpty()) {
                world.become(head, Role.HEAD);
                given += world.approvals.approve(List.of(any(asked)), null).ok() - 1;
            } else {
                given--;
            }
        }

        private void nominate(long person, long session) {
            world.become(head, Role.HEAD);
            if (world.nominations
                            .nominate(new NominateCommand(session, List.of(person), null))
                            .ok()
                    == 0) {
                refused++;
                given--;
            }
        }

        /** Somebody gives up a seat, so that whoever waits is promoted. */
        private void leaveASeat(long session) {
            List<Long> seated = ids("select official_id from enrolment where status = 'ENROLLED' and session_id = "
                    + session + " order by id");
            if (!seated.isEmpty()) {
                world.withdrawAs(any(seated), session);
            }
        }

        private void move(long person, long session) {
            List<Long> from = ids("select session_id from enrolment where status = 'ENROLLED' and official_id = "
                    + person + " order by id");
            if (from.isEmpty() || from.contains(session)) {
                given--;
                return;
            }
            world.become(coordinator, Role.COORDINATOR);
            world.roster.move(new MoveOfficialCommand(person, any(from), session, null));
        }

        private void takeLeave(long person) {
            LocalDate day = LocalDate.of(2026, 12, 7 + random.nextInt(5));
            boolean there = recordedLeave().contains(new OfficialLeave(person, HalfDay.morning(day)));
            if (!there) {
                world.rows.leave(person, day, Half.MORNING.name());
            }
        }

        /** By half-day, how many places at counters can be filled: the smallest cut over all sets of counters. */
        private Map<HalfDay, Integer> covered() {
            Map<HalfDay, Set<Long>> away = away();
            Map<HalfDay, Integer> covered = new TreeMap<>();
            for (HalfDay halfDay : new HashSet<>(times.values())) {
                int best = Integer.MAX_VALUE;
                for (int set = 0; set < 1 << desks.size(); set++) {
                    Set<Long> posts = new HashSet<>();
                    int outside = 0;
                    for (int i = 0; i < desks.size(); i++) {
                        if ((set & 1 << i) != 0) {
                            posts.addAll(desks.get(i).posts());
                        } else {
                            outside += desks.get(i).minimum();
                        }
                    }
                    int present = 0;
                    for (Map.Entry<Long, Set<Long>> person : people.entrySet()) {
                        boolean here = !away.getOrDefault(halfDay, Set.of()).contains(person.getKey());
                        if (here && person.getValue().stream().anyMatch(posts::contains)) {
                            present++;
                        }
                    }
                    best = Math.min(best, outside + present);
                }
                covered.put(halfDay, best);
            }
            return covered;
        }

        private Map<HalfDay, Set<Long>> away() {
            Map<HalfDay, Set<Long>> away = new TreeMap<>();
            recordedLeave().forEach(leave -> away.computeIfAbsent(leave.halfDay(), key -> new HashSet<>())
                    .add(leave.officialId()));
            for (Object row : database.createNativeQuery(
                            "select e.official_id, m.starts_at from enrolment e join meeting m on m.session_id ="
                                    + " e.session_id where e.status = 'ENROLLED'")
                    .getResultList()) {
                Object[] cells = (Object[]) row;
                LocalDateTime utc =
                        cells[1] instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) cells[1];
                LocalDate day =
                        utc.atZone(ZoneOffset.UTC).withZoneSameInstant(ZONE).toLocalDate();
                away.computeIfAbsent(HalfDay.morning(day), key -> new HashSet<>())
                        .add(((Number) cells[0]).longValue());
            }
            return away;
        }

        private List<OfficialLeave> recordedLeave() {
            List<OfficialLeave> leave = new ArrayList<>();
            for (Object row : database.createNativeQuery("select official_id, day, half from official_leave")
                    .getResultList()) {
                Object[] cells = (Object[]) row;
                leave.add(new OfficialLeave(
                        ((Number) cells[0]).longValue(),
                        LocalDate.parse(String.valueOf(cells[1])),
                        Half.valueOf((String) cells[2])));
            }
            return leave;
        }

        private long overrides() {
            return ((Number) database.createNativeQuery(
                                    "select count(*) from enrolment_bypass where condition_name = 'COVER'")
                            .getSingleResult())
                    .longValue();
        }

        private List<Long> ids(String sql) {
            List<Long> ids = new ArrayList<>();
            for (Object id : database.createNativeQuery(sql).getResultList()) {
                ids.add(((Number) id).longValue());
            }
            return ids;
        }
    }
}
