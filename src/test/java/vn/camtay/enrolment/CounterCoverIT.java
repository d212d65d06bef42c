package vn.camtay.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.organisation.HalfDay;
import vn.camtay.organisation.HalfDay.Half;
import vn.camtay.organisation.LeaveService;
import vn.camtay.organisation.OfficialLeave;
import vn.camtay.organisation.Policies;
import vn.camtay.organisation.TravelZone;
import vn.camtay.organisation.WorkingCalendar;
import vn.camtay.organisation.WorkingCalendarService;
import vn.camtay.session.CoverAsked;
import vn.camtay.shared.error.BothNames;
import vn.camtay.shared.error.Reason;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.StatementCounter;

@ExtendWith(DatabaseExtension.class)
class CounterCoverIT {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
    private static final HalfDay MORNING = HalfDay.morning(TUESDAY);
    private static final HalfDay AFTERNOON = HalfDay.afternoon(TUESDAY);

    private CounterCover cover;
    private CityRows rows;
    private long ward;
    private long division;
    private long justice;
    private long land;
    private long module;

    @BeforeEach
    void aWardWithTwoCounters(EntityManager database) {
        rows = new CityRows(database);
        cover = over(database);
        ward = rows.unit("10525", "WARD", "UBND phường Hải Dương", null);
        division = rows.unit("10525-TTHCC", "DIVISION", "Trung tâm Phục vụ hành chính công", ward);
        justice = rows.post("P05", "Tư pháp - hộ tịch");
        land = rows.post("P08", "Địa chính");
        module = rows.module("M06", "Hộ tịch");
    }

    private static CounterCover over(EntityManager database) {
        CounterCoverRepository repository = new CounterCoverRepository();
        repository.entityManager = database;
        CounterCover cover = new CounterCover();
        cover.cover = repository;
        cover.clock = MovingClock.at("2026-11-25T09:00");
        cover.rules = new EnrolmentRules();
        cover.rules.clock = cover.clock;
        cover.rules.policies = Policies.on(database, cover.clock);
        cover.leaves = new LeaveService() {
            @Override
            public List<OfficialLeave> leaves(Collection<Long> officialIds, LocalDate from, LocalDate toInclusive) {
                if (officialIds.isEmpty()) {
                    return List.of();
                }
                return database.createNativeQuery(
                                "select official_id, day, half from official_leave where day between ?1 and ?2 and"
                                        + " official_id in ("
                                        + officialIds.stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(","))
                                        + ")")
                        .setParameter(1, from)
                        .setParameter(2, toInclusive)
                        .getResultStream()
                        .map(row -> {
                            Object[] cells = (Object[]) row;
                            return new OfficialLeave(
                                    ((Number) cells[0]).longValue(),
                                    new HalfDay(LocalDate.parse(String.valueOf(cells[1])), Half.valueOf((String)
                                            cells[2])));
                        })
                        .toList();
            }
        };
        cover.calendars = new WorkingCalendarService() {
            @Override
            public WorkingCalendar calendar() {
                return new WorkingCalendar(Set.of(), Set.of(), List.of());
            }
        };
        return cover;
    }

    private List<CoverShortage> shortages(Set<Long> alsoAway, List<HalfDay> halfDays) {
        SortedSet<HalfDay> asked = new TreeSet<>(halfDays);
        return cover.rostersAround(alsoAway, asked, cover.calendars.calendar()).stream()
                .flatMap(roster -> asked.stream().flatMap(halfDay -> roster.causedBy(halfDay, alsoAway).stream()))
                .toList();
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(TUESDAY + "T" + time)
                .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                .toInstant();
    }

    private long session(String status, String from, String to) {
        return rows.session(module, status, ward, at(from), at(to));
    }

    private static CoverAsked.Stop stop(String from, String to) {
        return new CoverAsked.Stop(at(from), at(to), TravelZone.MAINLAND);
    }

    @Test
    void aSessionThatMovesTakesPeopleFromTheirCountersOnlyWhereItDidNotBefore() {
        rows.counter(division, "Hộ tịch", 1, justice);
        long lan = rows.official("Trần Thị Lan", ward, justice);
        long an = rows.official("Nguyễn Văn An", ward, land);
        long session = session("OPEN", "08:00", "10:00");
        rows.enrolment(session, lan, "ENROLLED");
        rows.enrolment(session, an, "ENROLLED");
        CommitmentObserver observer = new CommitmentObserver();
        observer.cover = cover;
        observer.enrolments = new TakingPartRepository();
        observer.enrolments.entityManager = cover.cover.entityManager;

        CoverAsked withinTheMorning =
                new CoverAsked(session, List.of(stop("08:00", "10:00")), List.of(stop("09:00", "11:00")), false);
        observer.onAsked(withinTheMorning);
        assertThat(withinTheMorning.shortages()).isEmpty();

        CoverAsked intoTheAfternoon =
                new CoverAsked(session, List.of(stop("08:00", "10:00")), List.of(stop("14:00", "16:00")), true);
        observer.onAsked(intoTheAfternoon);
        assertThat(intoTheAfternoon.shortages())
                .containsExactly(Reason.of(
                        "enrolment.refused.cover",
                        1,
                        "01/12/2026",
                        "Hộ tịch",
                        new BothNames("UBND phường Hải Dương", null),
                        0,
                        1));
        assertThat(cover.cover
                        .entityManager
                        .createNativeQuery("select half from cover_lock")
                        .getResultList())
                .containsExactly("AFTERNOON");

        rows.run(
                "insert into enrolment_bypass (enrolment_id, condition_name, account_id, account_name, set_aside_at, reason)"
                        + " select id, 'COVER', 1, 'Điều phối', utc_timestamp(), 'Có người thay' from enrolment"
                        + " where session_id = ?1 and official_id = ?2",
                session,
                lan);
        CoverAsked again =
                new CoverAsked(session, List.of(stop("08:00", "10:00")), List.of(stop("14:00", "16:00")), false);
        observer.onAsked(again);
        assertThat(again.shortages()).isEmpty();
    }

    /** The rows may hold the session's new time already: it stands for nobody's absence by itself. */
    @Test
    void whoIsMissedTogetherIsMissedOnceTheSessionIsStoredAtItsNewTimeToo() {
        rows.counter(division, "Hộ tịch", 1, justice);
        long lan = rows.official("Trần Thị Lan", ward, justice);
        long hoa = rows.official("Lê Thị Hoa", ward, justice);
        long session = session("OPEN", "14:00", "16:00");
        rows.enrolment(session, lan, "ENROLLED");
        rows.enrolment(session, hoa, "ENROLLED");

        List<CoverShortage> caused = cover.causedByMove(
                new CoverAsked(session, List.of(stop("08:00", "10:00")), List.of(stop("14:00", "16:00")), true),
                Set.of(lan, hoa),
                Set.of());

        assertThat(caused)
                .extracting(CoverShortage::halfDay, CoverShortage::given)
                .containsExactly(tuple(AFTERNOON, 0));
        assertThat(cover.causedByMove(
                        new CoverAsked(session, List.of(stop("08:00", "10:00")), List.of(stop("14:00", "16:00")), true),
                        Set.of(lan, hoa),
                        Set.of(lan)))
                .as("one is excused, the other is the last")
                .extracting(CoverShortage::given)
                .containsExactly(0);
        assertThat(cover.causedByMove(
                        new CoverAsked(session, List.of(stop("08:00", "10:00")), List.of(stop("14:00", "16:00")), true),
                        Set.of(lan, hoa),
                        Set.of(lan, hoa)))
                .isEmpty();
    }

    @Test
    void theLastWhoMayStaffACounterIsMissedThere() {
        rows.counter(division, "Hộ tịch", 1, justice);
        long lan = rows.official("Trần Thị Lan", ward, justice);

        List<CoverShortage> shortages = shortages(Set.of(lan), List.of(AFTERNOON, MORNING));

        assertThat(shortages)
                .extracting(CoverShortage::halfDay, CoverShortage::counterName, CoverShortage::given)
                .containsExactly(tuple(MORNING, "Hộ tịch", 0), tuple(AFTERNOON, "Hộ tịch", 0));
        assertThat(shortages.get(0).reason().arguments())
                .containsExactly(0, "01/12/2026", "Hộ tịch", new BothNames("UBND phường Hải Dương", null), 0, 1);
    }

    @Test
    void aColleagueInAnotherDivisionOfTheWardStaffsIt() {
        rows.counter(division, "Hộ tịch", 1, justice);
        long lan = rows.official("Trần Thị Lan", division, justice);
        rows.official("Phạm Quang Vinh", ward, land, justice);

        assertThat(shortages(Set.of(lan), List.of(MORNING))).isEmpty();
    }

    @Test
    void aColleagueWhoIsEnrolledOnThatHalfDayDoesNot() {
        rows.counter(division, "Hộ tịch", 1, justice);
        long lan = rows.official("Trần Thị Lan", division, justice);
        long vinh = rows.official("Phạm Quang Vinh", ward, justice);
        rows.enrolment(session("OPEN", "08:00", "11:00"), vinh, "ENROLLED");

        assertThat(shortages(Set.of(lan), List.of(MORNING, AFTERNOON)))
                .extracting(CoverShortage::halfDay)
                .containsExactly(MORNING);
    }

    @Test
    void oneWhoOnlyAskedOrWhoseSessionIsCancelledOrWhoDraftsATrainingIsPresent() {
        rows.counter(division, "Hộ tịch", 1, justice);
        long lan = rows.official("Trần Thị Lan", division, justice);
        long vinh = rows.official("Phạm Quang Vinh", ward, justice);
        rows.enrolment(session("OPEN", "08:00", "11:00"), vinh, "REQUESTED");
        rows.enrolment(session("OPEN", "08:00", "11:00"), vinh, "WAITLISTED");
        rows.enrolment(session("CANCELLED", "08:00", "11:00"), vinh, "ENROLLED");
        rows.trainer(session("DRAFT", "08:00", "11:00"), vinh);

        assertThat(shortages(Set.of(lan), List.of(MORNING))).isEmpty();
    }

    @Test
    void oneWhoTrainsOthersOrIsOnLeaveIsAway() {
        rows.counter(division, "Hộ tịch", 1, justice);
        long lan = rows.official("Trần Thị Lan", division, justice);
        long vinh = rows.official("Phạm Quang Vinh", ward, justice);
        rows.trainer(session("OPEN", "08:00", "11:00"), vinh);
        rows.leave(vinh, TUESDAY, "AFTERNOON");

        assertThat(shortages(Set.of(lan), List.of(MORNING, AFTERNOON)))
                .extracting(CoverShortage::halfDay)
                .containsExactly(MORNING, AFTERNOON);
    }

    @Test
    void whoStaffsNoCounterMakesNothingWorse() {
        rows.counter(division, "Không ai", 1, land);
        long lan = rows.official("Trần Thị Lan", division, justice);

        assertThat(shortages(Set.of(lan), List.of(MORNING))).isEmpty();
    }

    @Test
    void onlyCountersThatSufferAreNamed() {
        rows.counter(division, "Không ai", 1, land);
        rows.counter(division, "Hộ tịch", 1, justice);
        long lan = rows.official("Trần Thị Lan", division, justice);

        assertThat(shortages(Set.of(lan), List.of(MORNING)))
                .extracting(CoverShortage::counterName)
                .containsExactly("Hộ tịch");
    }

    @Test
    void whoIsAwayAlreadyMakesNothingWorse() {
        rows.counter(division, "Hộ tịch", 1, justice);
        long lan = rows.official("Trần Thị Lan", division, justice);
        rows.leave(lan, TUESDAY, "MORNING");

        assertThat(shortages(Set.of(lan), List.of(MORNING))).isEmpty();
    }

    @Test
    void aCounterThatHasEndedNeedsNobody() {
        long counter = rows.counter(division, "Hộ tịch", 1, justice);
        rows.run("update counter set valid_to = '2026-11-30' where id = ?1", counter);
        long lan = rows.official("Trần Thị Lan", division, justice);

        assertThat(shortages(Set.of(lan), List.of(MORNING))).isEmpty();
    }

    @Test
    void theNumberOfStatementsDependsOnNeitherPeopleNorHalfDays(StatementCounter statements) {
        rows.counter(division, "Hộ tịch", 3, justice);
        rows.counter(division, "Đất đai", 2, land);
        Set<Long> people = new HashSet<>();
        long session = session("OPEN", "08:00", "11:00");
        for (int i = 0; i < 40; i++) {
            long person = rows.official("Người " + i, i % 2 == 0 ? ward : division, justice, land);
            people.add(person);
            rows.enrolment(session, person, "ENROLLED");
        }
        List<HalfDay> week = new ArrayList<>();
        for (int day = 0; day < 10; day++) {
            week.add(HalfDay.morning(TUESDAY.plusDays(day)));
        }

        statements.reset();
        shortages(Set.of(people.iterator().next()), List.of(MORNING));
        int one = statements.count();
        statements.reset();
        shortages(people, week);

        assertThat(statements.count()).isEqualTo(one).isEqualTo(7);
    }

    /** Half of the rows exist already, the lists come in any order: nobody ends in a deadlock, and only one holds them at a time. */
    @Test
    void twentyAtOnceHoldTheHalfDaysOneAfterTheOther(EntityManager database, EntityManagerFactory factory)
            throws Exception {
        long lan = rows.official("Trần Thị Lan", division, justice);
        long other = rows.unit("10532", "WARD", "UBND phường Lê Thanh Nghị", null);
        long vinh = rows.official("Phạm Quang Vinh", other, justice);
        cover.lock(List.of(lan), List.of(AFTERNOON));
        database.getTransaction().commit();
        List<HalfDay> forwards = List.of(MORNING, AFTERNOON, HalfDay.morning(TUESDAY.plusDays(1)));
        List<HalfDay> backwards = List.of(HalfDay.afternoon(TUESDAY.plusDays(1)), AFTERNOON, MORNING);
        ExecutorService pool = Executors.newFixedThreadPool(20);
        CyclicBarrier start = new CyclicBarrier(20);
        AtomicInteger inside = new AtomicInteger();

        List<Future<Integer>> runs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            boolean even = i % 2 == 0;
            runs.add(pool.submit(() -> {
                start.await();
                EntityManager mine = factory.createEntityManager();
                try {
                    int most = 0;
                    for (int round = 0; round < 10; round++) {
                        mine.getTransaction().begin();
                        over(mine).lock(even ? List.of(lan, vinh) : List.of(vinh, lan), even ? forwards : backwards);
                        most = Math.max(most, inside.incrementAndGet());
                        Thread.onSpinWait();
                        inside.decrementAndGet();
                        mine.getTransaction().commit();
                    }
                    return most;
                } finally {
                    mine.close();
                }
            }));
        }

        for (Future<Integer> run : runs) {
            assertThat(run.get()).isEqualTo(1);
        }
        pool.shutdown();
        database.getTransaction().begin();
        assertThat(database.createNativeQuery("select count(*) from cover_lock").getSingleResult())
                .isEqualTo(8L);
    }
}
