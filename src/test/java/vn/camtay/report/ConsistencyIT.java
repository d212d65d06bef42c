package vn.camtay.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.StatementCounter;
import vn.camtay.testkit.TestDatabase;

/** A city in order: an open session with two people, a locked one with one; each test breaks one thing. */
@ExtendWith(DatabaseExtension.class)
class ConsistencyIT {
    private static final Instant MONDAY = Instant.parse("2026-12-07T01:00:00Z");
    private static final Duration MORNING = Duration.ofHours(3);

    private ConsistencyService service;
    private EntityManager entityManager;
    private CityRows city;
    private long ward;
    private long module;
    private long open;
    private long locked;
    private long an;
    private long huong;

    @BeforeEach
    void wire(EntityManager given) {
        entityManager = given;
        city = new CityRows(given);
        service = ConsistencyProbe.over(given, MovingClock.at("2026-12-10T08:00"));
        ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        module = city.module("M01", "Chứng thực");
        open = session("OPEN", MONDAY.plus(Duration.ofDays(7)));
        locked = session("LOCKED", MONDAY);
        an = city.official("Nguyễn Văn An", ward);
        huong = city.official("Đặng Thị Hường", ward);
        city.enrolment(open, an, "ENROLLED");
        city.enrolment(open, huong, "ENROLLED");
        city.enrolment(locked, an, "ATTENDED");
        city.enrolment(locked, huong, "WITHDRAWN");
        city.mark(locked, 1, an, "PRESENT", 180);
        city.mark(locked, 1, huong, "EXCUSED", 0);
        complete(an, "2026-12-07");
        city.run("update coaching_session set seats_taken = 2 where id = ?1", open);
        city.run("update coaching_session set seats_taken = 1 where id = ?1", locked);
    }

    private long session(String status, Instant starts) {
        return city.session(module, status, ward, starts, starts.plus(MORNING));
    }

    private void complete(long official, String on) {
        city.run(
                "insert into module_completion (official_id, module_id, session_id, completed_on, minutes, counted_minutes,"
                        + " required_percent, recorded_at) values (?1, ?2, ?3, ?4, 180, 180, 80, '2026-12-08')",
                official,
                module,
                locked,
                on);
    }

    @Test
    void aCityInOrderHasNothingToShow(StatementCounter statements) {
        statements.reset();

        assertThat(service.checkAll()).allMatch(ConsistencyResult::holds);
        assertThat(statements.count())
                .as("one for each check, seven for the completions and one for counters, of which there are none")
                .isEqualTo(ConsistencyCheck.values().length - 2 + 7 + 1);
    }

    @Test
    void everyCheckHasItsQuery() {
        assertThat(ConsistencyQueries.ALL.keySet())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(ConsistencyCheck.COMPLETIONS, ConsistencyCheck.COVER)));
    }

    @Test
    void aSeatThatIsCountedButNotHeldIsFound() {
        city.run("update coaching_session set seats_taken = 3 where id = ?1", open);

        assertThat(broken()).containsExactly(ConsistencyCheck.SEAT_COUNTER);
        ConsistencyRow row = only(ConsistencyCheck.SEAT_COUNTER);
        assertThat(row.sessionId()).isEqualTo(open);
        assertThat(row.found()).isEqualTo("3");
        assertThat(row.expected()).isEqualTo("2");
    }

    @Test
    void aSessionWithMorePeopleThanSeatsIsFound() {
        city.run("set session check_constraint_checks = 0");
        city.run("update coaching_session set capacity = 1, minimum = 1 where id = ?1", open);
        city.run("set session check_constraint_checks = 1");

        assertThat(broken()).containsExactly(ConsistencyCheck.OVERBOOKED);
    }

    @Test
    void keptSeatsThatNoReservationHasAreFoundAndSoAreMoreThanThereAre() {
        city.run("update coaching_session set seats_reserved = 2 where id = ?1", open);

        assertThat(broken()).containsExactly(ConsistencyCheck.RESERVED_SEATS);
        assertThat(only(ConsistencyCheck.RESERVED_SEATS).expected()).isEqualTo("0");
        city.run(
                "insert into seat_reservation (session_id, unit_id, seats, filled, reserved_by, reserved_at)"
                        + " values (?1, ?2, 3, 1, 0, '2026-12-01')",
                open,
                ward);
        assertThat(broken()).isEmpty();
    }

    @Test
    void aFreeSeatWhileSomebodyWaitsIsFoundUnlessTheyWerePassedOver() {
        long later = session("OPEN", Instant.now().plus(Duration.ofDays(60)));
        long binh = city.official("Lê Văn Bình", ward);
        long waiting = city.enrolment(later, binh, "WAITLISTED");

        assertThat(broken()).containsExactly(ConsistencyCheck.WAITLIST_ORDER);
        assertThat(only(ConsistencyCheck.WAITLIST_ORDER).official()).isEqualTo("Lê Văn Bình");
        city.run("update enrolment set skipped_at = status_since, skip_reasons = 'x' where id = ?1", waiting);
        assertThat(broken()).isEmpty();
    }

    @Test
    void whoWaitsWithoutANumberIsFound() {
        city.run("set session check_constraint_checks = 0");
        city.run("update enrolment set waiting_number = 3 where session_id = ?1 and official_id = ?2", open, an);
        city.run("set session check_constraint_checks = 1");

        assertThat(broken()).containsExactly(ConsistencyCheck.WAITLIST_ORDER);
    }

    @Test
    void whoWasToldOfASeatAndHasNoneIsFound() {
        long binh = city.official("Lê Văn Bình", ward);
        long request = city.enrolment(open, binh, "REQUESTED");
        city.run("update enrolment set next_sequence = 3 where id = ?1", request);
        mail("approved", request, 2);

        assertThat(broken()).containsExactly(ConsistencyCheck.APPROVED_NOT_ENROLLED);
        assertThat(only(ConsistencyCheck.APPROVED_NOT_ENROLLED).found()).isEqualTo("REQUESTED");
        city.run("update enrolment set next_sequence = 4 where id = ?1", request);
        mail("removed", request, 3);
        assertThat(broken()).isEmpty();
    }

    private void mail(String template, long enrolment, int sequence) {
        city.run(
                "insert into outgoing_mail (mail_key, recipient_name, language, template, model, calendar, status, created_at)"
                        + " values (?1, 'A', 'vi', ?2, '{}', '[]', 'SENT', now())",
                "enrolment/" + template + "/" + enrolment + "/" + sequence,
                "enrolment/" + template);
    }

    @Test
    void aClashThatACoordinatorAllowedIsNone() {
        long clashing = session("OPEN", MONDAY.plus(Duration.ofDays(7)));
        long allowed = city.enrolment(clashing, an, "ENROLLED");
        city.run("update coaching_session set seats_taken = 1 where id = ?1", clashing);
        assertThat(broken()).containsExactly(ConsistencyCheck.PERSON_CLASH);

        bypass(allowed, "CLASH");

        assertThat(broken()).isEmpty();
    }

    @Test
    void aCounterThatAClassEmptiesIsFoundUnlessThatWasAllowedOrSomebodyTrains() {
        long post = city.post("P05", "Hộ tịch");
        city.counter(ward, "Hộ tịch", 1, post);
        long lan = city.official("Trần Thị Lan", ward, post);
        long seat = city.enrolment(open, lan, "ENROLLED");
        city.run("update coaching_session set seats_taken = 3 where id = ?1", open);

        assertThat(broken()).containsExactly(ConsistencyCheck.COVER);
        assertThat(only(ConsistencyCheck.COVER)).satisfies(row -> {
            assertThat(row.official()).isEqualTo("Trần Thị Lan");
            assertThat(row.found()).isEqualTo("Phường Hải Dương, Hộ tịch: 0");
            assertThat(row.expected()).isEqualTo("1");
        });
        bypass(seat, "COVER");
        assertThat(broken()).isEmpty();
    }

    private void bypass(long enrolment, String condition) {
        city.run(
                "insert into enrolment_bypass (enrolment_id, condition_name, account_id, account_name, set_aside_at, reason)"
                        + " values (?1, ?2, 1, 'A', '2026-12-02', 'gấp')",
                enrolment,
                condition);
    }

    @Test
    void whoeverIsInTwoSessionsAtOnceIsFoundAndTouchingIsNoClash() {
        long clashing =
                session("OPEN", MONDAY.plus(Duration.ofDays(7)).plus(MORNING).minusSeconds(60));
        long touching = session("OPEN", MONDAY.plus(Duration.ofDays(7)).minus(MORNING));
        seat(clashing, an);
        seat(touching, an);

        assertThat(broken()).containsExactly(ConsistencyCheck.PERSON_CLASH);
        assertThat(service.rows(ConsistencyCheck.PERSON_CLASH)).singleElement().satisfies(row -> {
            assertThat(row.sessionId()).isEqualTo(open);
            assertThat(row.official()).isEqualTo("Nguyễn Văn An");
            assertThat(row.at()).isEqualTo(MONDAY.plus(Duration.ofDays(7)));
        });
    }

    @Test
    void whoeverTrainsWhereTheyLearnOrElsewhereAtTheTimeIsFound() {
        long elsewhere = session("OPEN", MONDAY.plus(Duration.ofDays(7)).minus(Duration.ofHours(1)));
        city.trainer(open, an);
        city.trainer(elsewhere, huong);

        assertThat(broken()).containsExactly(ConsistencyCheck.PERSON_CLASH);
        assertThat(service.rows(ConsistencyCheck.PERSON_CLASH)).hasSize(2);
    }

    @Test
    void aDraftAndACancelledSessionClashWithNothing() {
        long draft = session("DRAFT", MONDAY.plus(Duration.ofDays(7)));
        city.trainer(draft, an);
        long cancelled = session("CANCELLED", MONDAY.plus(Duration.ofDays(7)));
        city.enrolment(cancelled, an, "CANCELLED_BY_SESSION");

        assertThat(broken()).isEmpty();
    }

    @Test
    void aPlaceInACancelledSessionIsFound() {
        long cancelled = session("CANCELLED", MONDAY.plus(Duration.ofDays(20)));
        city.enrolment(cancelled, an, "WAITLISTED");

        assertThat(broken()).containsExactly(ConsistencyCheck.PLACE_IN_CANCELLED);
    }

    @Test
    void aLockedSessionWhoseRollWasNotCopiedIsFoundAndSoIsACopyTooEarly() {
        city.run("update enrolment set status = 'ENROLLED' where session_id = ?1 and official_id = ?2", locked, an);
        city.run("update enrolment set status = 'ATTENDED' where session_id = ?1 and official_id = ?2", open, an);

        assertThat(broken()).containsExactly(ConsistencyCheck.NOT_SETTLED);
        assertThat(service.rows(ConsistencyCheck.NOT_SETTLED)).hasSize(2);
    }

    @Test
    void silenceInALockedSessionIsFound() {
        city.meeting(
                locked,
                2,
                MONDAY.plus(Duration.ofDays(1)),
                MONDAY.plus(Duration.ofDays(1)).plus(MORNING));

        assertThat(broken()).contains(ConsistencyCheck.SILENT_IN_LOCKED);
    }

    @Test
    void aMarkOfSomebodyWithoutASeatIsFoundAndAnExcuseIsNot() {
        city.run("update attendance set status = 'PRESENT', reason = null where official_id = ?1", huong);

        assertThat(broken()).containsExactly(ConsistencyCheck.MARK_WITHOUT_SEAT);
    }

    @Test
    void aCompletionThatTheRollDoesNotSupportIsFound() {
        complete(huong, "2026-12-07");

        assertThat(broken()).containsExactly(ConsistencyCheck.COMPLETIONS);
        assertThat(only(ConsistencyCheck.COMPLETIONS).expected()).isNull();
    }

    @Test
    void aCompletionThatIsMissingOrRestsOnSomethingElseIsFound() {
        city.run("update module_completion set completed_on = '2026-12-06'");
        assertThat(only(ConsistencyCheck.COMPLETIONS).expected()).isEqualTo("2026-12-07 180/180 80%");

        city.run("delete from module_completion");
        entityManager.clear();

        assertThat(broken()).containsExactly(ConsistencyCheck.COMPLETIONS);
        assertThat(only(ConsistencyCheck.COMPLETIONS).found()).isNull();
    }

    /** The keys that make doubles impossible are taken away for the length of this test. */
    @Test
    void doublesAreFoundIfTheirKeysWereEverLost(TestDatabase database) throws Exception {
        entityManager.getTransaction().commit();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table enrolment drop key uq_enrolment_session_official");
            statement.execute("alter table attendance add key ix_attendance_of_this_test (meeting_id),"
                    + " drop key uq_attendance_meeting_official");
            try {
                statement.execute(
                        "insert into enrolment (session_id, official_id, status, status_since, changed_by)"
                                + " select session_id, official_id, 'WITHDRAWN', status_since, 0 from enrolment where status = 'ATTENDED'");
                statement.execute(
                        "insert into attendance (session_id, meeting_id, official_id, status, minutes, recorded_at, recorded_by)"
                                + " select session_id, meeting_id, official_id, 'PRESENT', minutes, recorded_at, 0 from attendance"
                                + " where status = 'PRESENT'");

                assertThat(ConsistencyProbe.violations(connection))
                        .hasSize(2)
                        .anyMatch(line -> line.startsWith("DOUBLE_ENROLMENT"))
                        .anyMatch(line -> line.startsWith("DOUBLE_MARK"));
            } finally {
                database.clear();
                statement.execute(
                        "alter table enrolment add constraint uq_enrolment_session_official unique (session_id, official_id)");
                statement.execute(
                        "alter table attendance add constraint uq_attendance_meeting_official unique (meeting_id,"
                                + " official_id), drop key ix_attendance_of_this_test");
            }
        }
    }

    private void seat(long session, long official) {
        city.enrolment(session, official, "ENROLLED");
        city.run("update coaching_session set seats_taken = seats_taken + 1 where id = ?1", session);
    }

    private Set<ConsistencyCheck> broken() {
        return service.checkAll().stream()
                .filter(result -> !result.holds())
                .map(ConsistencyResult::check)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ConsistencyCheck.class)));
    }

    private ConsistencyRow only(ConsistencyCheck check) {
        assertThat(service.check(check).rows()).hasSize(1);
        return service.check(check).rows().get(0);
    }
}
