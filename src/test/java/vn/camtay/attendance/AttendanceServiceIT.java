package vn.camtay.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.enrolment.EnrolmentService;
import vn.camtay.enrolment.EnrolmentStatus;
import vn.camtay.organisation.Policies;
import vn.camtay.session.MeetingRow;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionHead;
import vn.camtay.session.SessionService;
import vn.camtay.session.SessionStatus;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;

/** The roll of one meeting from 08:00 to 11:00 with two people; the session beside it is played. */
@ExtendWith(DatabaseExtension.class)
class AttendanceServiceIT {
    private static final Instant STARTS = Instant.parse("2026-12-07T01:00:00Z");
    private static final Instant ENDS = STARTS.plus(Duration.ofHours(3));

    private final AttendanceService service = new AttendanceService();
    private final MovingClock clock = MovingClock.at("2026-12-07T08:10");
    private final RecordedEvents<DomainEvent> events = new RecordedEvents<>();
    private final Map<Long, EnrolmentStatus> settled = new HashMap<>();
    private SessionStatus status = SessionStatus.OPEN;
    private EntityManager entityManager;
    private long session;
    private long meeting;
    private long an;
    private long huong;

    @BeforeEach
    void wire(EntityManager given) {
        entityManager = given;
        CityRows city = new CityRows(entityManager);
        long ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        session = city.session(city.module("M01", "Chứng thực"), "OPEN", ward, STARTS, ENDS);
        meeting = ((Number) entityManager
                        .createNativeQuery("select id from meeting where session_id = " + session)
                        .getSingleResult())
                .longValue();
        an = city.official("Nguyễn Văn An", ward);
        huong = city.official("Đặng Thị Hường", ward);
        city.enrolment(session, an, "ENROLLED");
        city.enrolment(session, huong, "ENROLLED");
        service.attendances = new AttendanceRepository();
        service.attendances.entityManager = entityManager;
        service.sessions = new PlayedSession();
        service.enrolments = new PlayedEnrolments();
        service.currentUser = new CurrentUser();
        service.clock = clock;
        service.policies = Policies.on(entityManager, clock);
        service.events = events;
        service.locks = new LockRetry() {
            @Override
            public <T> T inTransaction(Supplier<T> work) {
                return work.get();
            }
        };
    }

    @Test
    void aMarkIsKeptWithItsMinutes() {
        RollRow row = service.mark(
                new MarkCommand(meeting, an, AttendanceStatus.LATE, LocalTime.of(8, 10), null, false, null));

        assertThat(row.status()).isEqualTo(AttendanceStatus.LATE);
        assertThat(row.minutes()).isEqualTo(170);
        assertThat(events.fired()).hasOnlyElementsOfType(OfficialMarked.class);
    }

    @Test
    void whoHasNoSeatIsNotOnTheRoll() {
        refused(() -> mark(an + 99, AttendanceStatus.PRESENT, null), "attendance.refused.notOnRoster");
    }

    @Test
    void aMarkThatCannotBeIsInvalid() {
        assertThatThrownBy(() -> mark(an, AttendanceStatus.LATE, null)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theSameMarkAgainIsNoCorrection() {
        mark(an, AttendanceStatus.PRESENT, null);
        mark(an, AttendanceStatus.PRESENT, null);

        assertThat(service.history(meeting)).isEmpty();
        assertThat(events.fired()).hasSize(1);
    }

    @Test
    void aCorrectionAfterTheDayNeedsItsReasonAndLeavesTheOldMark() {
        mark(an, AttendanceStatus.PRESENT, null);
        clock.advance(Duration.ofDays(1));

        refused(() -> mark(an, AttendanceStatus.ABSENT, null), "attendance.refused.correctionWithoutReason");
        mark(an, AttendanceStatus.ABSENT, "nhầm người");

        assertThat(service.history(meeting)).singleElement().satisfies(change -> {
            assertThat(change.oldStatus()).isEqualTo(AttendanceStatus.PRESENT);
            assertThat(change.why()).isEqualTo("nhầm người");
        });
    }

    @Test
    void theRestIsPresentOnlyAsTheTrainerSawIt() {
        mark(huong, AttendanceStatus.ABSENT, null);

        refused(() -> service.markRestPresent(meeting, Set.of(an, huong)), "attendance.refused.listChanged");
        assertThat(service.markRestPresent(meeting, Set.of(an))).isEqualTo(1);

        assertThat(service.rollCall(meeting).rows())
                .extracting(RollRow::status)
                .containsExactly(AttendanceStatus.PRESENT, AttendanceStatus.ABSENT);
        refused(() -> service.markRestPresent(meeting, Set.of()), "attendance.refused.nobodyLeft");
    }

    @Test
    void silenceKeepsTheSessionFromBeingLocked() {
        mark(an, AttendanceStatus.PRESENT, null);

        refused(() -> service.lock(session), "attendance.refused.rollNotComplete");

        assertThat(settled).isEmpty();
        assertThat(status).isEqualTo(SessionStatus.OPEN);
    }

    @Test
    void lockingSettlesEverybodyThenLocksTheSession() {
        mark(an, AttendanceStatus.PRESENT, null);
        mark(huong, AttendanceStatus.ABSENT, null);

        service.lock(session);

        assertThat(settled).isEqualTo(Map.of(an, EnrolmentStatus.ATTENDED, huong, EnrolmentStatus.NO_SHOW));
        assertThat(status).isEqualTo(SessionStatus.LOCKED);
    }

    @Test
    void afterLockingNothingIsMarked() {
        status = SessionStatus.LOCKED;

        refused(() -> mark(an, AttendanceStatus.PRESENT, null), "attendance.refused.locked");
    }

    private void mark(long officialId, AttendanceStatus said, String why) {
        service.mark(new MarkCommand(meeting, officialId, said, null, null, false, why));
        entityManager.flush();
    }

    private static void refused(Runnable act, String key) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.reasons())
                        .extracting("key")
                        .containsExactly(key));
    }

    private final class PlayedSession extends SessionService {
        @Override
        public void hold(long sessionId) {
            assertThat(sessionId).isEqualTo(session);
        }

        @Override
        public MeetingRow requireMeeting(long meetingId) {
            return new MeetingRow(meeting, session, 1, STARTS, ENDS, 6, "Hội trường", null);
        }

        @Override
        public SessionDetail requireManaged(long sessionId) {
            SessionHead head = new SessionHead(
                    session,
                    "CC-01",
                    1,
                    "CC",
                    "Chứng thực",
                    "Certification",
                    status,
                    20,
                    5,
                    2,
                    0,
                    2,
                    "Sở Nội vụ",
                    "Department of Home Affairs",
                    STARTS.minus(Duration.ofDays(9)),
                    STARTS.minus(Duration.ofDays(2)),
                    STARTS,
                    ENDS,
                    null,
                    STARTS,
                    null,
                    0,
                    false,
                    null,
                    null,
                    null);
            return new SessionDetail(head, List.of(requireMeeting(meeting)), List.of(), List.of());
        }

        @Override
        public void lock(long sessionId) {
            status = SessionStatus.LOCKED;
        }
    }

    private final class PlayedEnrolments extends EnrolmentService {
        @Override
        public List<Long> seatHolders(long sessionId) {
            return List.of(an, huong);
        }

        @Override
        public void settle(long sessionId, Map<Long, EnrolmentStatus> byOfficial) {
            settled.putAll(byOfficial);
        }
    }
}
