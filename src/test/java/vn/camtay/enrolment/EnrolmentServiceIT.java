package vn.camtay.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.mail.CalendarPart;
import vn.camtay.mail.MailDraft;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.OfficialContact;
import vn.camtay.organisation.OfficialRow;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.OfficialStatus;
import vn.camtay.session.DroppedMeeting;
import vn.camtay.session.MeetingRow;
import vn.camtay.session.SeatTaken;
import vn.camtay.session.SessionCancelled;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionHead;
import vn.camtay.session.SessionRescheduled;
import vn.camtay.session.SessionService;
import vn.camtay.session.SessionStatus;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.error.DomainException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;

/** What the service does with rows, mails and events; the session beside it is played by {@link PlayedSession}. */
@ExtendWith(DatabaseExtension.class)
class EnrolmentServiceIT {
    private static final Instant STARTS = Instant.parse("2026-12-07T01:00:00Z");

    private final EnrolmentService service = new EnrolmentService();
    private final PlayedSession session = new PlayedSession();
    private final MovingClock clock = MovingClock.at("2026-12-01T08:00");
    private final List<MailDraft> mails = new ArrayList<>();
    private final RecordedEvents<DomainEvent> events = new RecordedEvents<>();
    private CityRows city;
    private long an;
    private long huong;

    @BeforeEach
    void wire(EntityManager entityManager) {
        city = new CityRows(entityManager);
        long ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        session.id =
                city.session(city.module("M01", "Chứng thực"), "OPEN", ward, STARTS, STARTS.plus(Duration.ofHours(3)));
        an = city.official("Nguyễn Văn An", ward);
        huong = city.official("Đặng Thị Hường", ward);
        service.enrolments = new EnrolmentRepository();
        service.enrolments.entityManager = entityManager;
        service.sessions = session;
        service.officials = new PlayedOfficials();
        service.currentUser = new CurrentUser();
        service.clock = clock;
        service.events = events;
        service.locks = new LockRetry() {
            @Override
            public <T> T inTransaction(Supplier<T> work) {
                return work.get();
            }
        };
        service.mails = new EnrolmentMails();
        service.mails.mail = new MailService() {
            @Override
            public boolean enqueue(MailDraft draft) {
                return mails.add(draft);
            }
        };
        become(an, Role.OFFICIAL);
    }

    @Nested
    class Enrolling {
        @Test
        void takesASeatTellsThePersonAndSaysThatItHappened() {
            long id = service.enrol(session.id);

            assertThat(session.taken).isEqualTo(1);
            assertThat(mails).singleElement().satisfies(mail -> {
                assertThat(mail.key()).isEqualTo("enrolment/enrolled/" + id + "/0");
                assertThat(mail.template()).isEqualTo("enrolment/enrolled");
                assertThat(mail.calendar()).singleElement().satisfies(part -> {
                    assertThat(part.method()).isEqualTo(CalendarPart.Method.REQUEST);
                    assertThat(part.uid()).isEqualTo("s" + session.id + "-m77-o" + an + "@camtay");
                    assertThat(part.sequence()).isZero();
                });
            });
            assertThat(events.fired()).hasOnlyElementsOfType(OfficialEnrolled.class);
        }

        @Test
        void locksTheSessionThenTheOfficialBeforeItReads() {
            service.enrol(session.id);

            assertThat(session.steps).startsWith("hold session", "lock officials [" + an + "]", "read session");
        }

        @Test
        void aRefusalTakesNothingAndTellsNobody() {
            session.taken = 20;

            assertThatThrownBy(() -> service.enrol(session.id)).isInstanceOf(EnrolmentRefusedException.class);
            assertThat(session.taken).isEqualTo(20);
            assertThat(mails).isEmpty();
            assertThat(events.fired()).isEmpty();
        }
    }

    @Nested
    class ByAnOrganiser {
        @BeforeEach
        void trainer() {
            become(huong, Role.TRAINER);
            session.managed = true;
        }

        @Test
        void theWindowIsSetAsideWithAReasonThatIsKept() {
            clock.advance(Duration.ofDays(5));
            EnrolOfficialCommand silent = new EnrolOfficialCommand(session.id, an, " ");

            assertThatThrownBy(() -> service.enrolOfficial(silent)).isInstanceOf(EnrolmentRefusedException.class);
            service.enrolOfficial(new EnrolOfficialCommand(session.id, an, "người thay thế"));

            assertThat(service.roster(session.id)).extracting(RosterRow::note).containsExactly("người thay thế");
        }

        @Test
        void noReasonMakesAFullSessionBigger() {
            session.taken = 20;

            assertThatThrownBy(() -> service.enrolOfficial(new EnrolOfficialCommand(session.id, an, "khẩn cấp")))
                    .isInstanceOf(EnrolmentRefusedException.class);
        }

        @Test
        void takingSomebodyOutNeedsAReasonWhichTheyRead() {
            service.enrolOfficial(new EnrolOfficialCommand(session.id, an, null));

            assertThatThrownBy(() -> service.removeOfficial(new RemoveOfficialCommand(session.id, an, "")))
                    .isInstanceOf(DomainException.class);
            service.removeOfficial(new RemoveOfficialCommand(session.id, an, "trùng lịch trực"));

            assertThat(session.taken).isZero();
            assertThat(mails.get(1).model()).containsEntry("note", "trùng lịch trực");
            assertThat(mails.get(1).calendar().get(0).method()).isEqualTo(CalendarPart.Method.CANCEL);
            assertThat(mails.get(1).calendar().get(0).sequence()).isEqualTo(1);
        }

        @Test
        void somebodyElsesSessionLooksNotFound() {
            session.managed = false;

            assertThatThrownBy(() -> service.enrolOfficial(new EnrolOfficialCommand(session.id, an, null)))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Nested
    class WithTheSession {
        private final SessionObserver observer = new SessionObserver();

        @BeforeEach
        void twoPeople() {
            observer.enrolments = service;
            service.enrol(session.id);
            become(huong, Role.OFFICIAL);
            service.enrol(session.id);
            mails.clear();
        }

        @Test
        void aCancelledSessionFreesAllSeatsAndTellsEachPersonOnce(EntityManager entityManager) {
            session.status = SessionStatus.CANCELLED;

            observer.onCancelled(new SessionCancelled(1, clock.instant(), session.id, 1, 1));
            entityManager.flush();

            assertThat(session.taken).isZero();
            assertThat(service.enrolments.roster(session.id, null))
                    .extracting(RosterRow::status)
                    .containsExactly(EnrolmentStatus.CANCELLED_BY_SESSION, EnrolmentStatus.CANCELLED_BY_SESSION);
            assertThat(mails).extracting(MailDraft::officialId).containsExactlyInAnyOrder(an, huong);
            assertThat(mails).allSatisfy(mail -> {
                assertThat(mail.template()).isEqualTo("enrolment/session-cancelled");
                assertThat(mail.calendar().get(0).method()).isEqualTo(CalendarPart.Method.CANCEL);
                assertThat(mail.calendar().get(0).sequence()).isEqualTo(1);
            });
        }

        @Test
        void whoWithdrewBeforeIsNotTold() {
            service.withdraw(session.id);
            mails.clear();
            session.status = SessionStatus.CANCELLED;

            observer.onCancelled(new SessionCancelled(1, clock.instant(), session.id, 1, 1));

            assertThat(mails).extracting(MailDraft::officialId).containsExactly(an);
        }

        @Test
        void aMovedSessionKeepsTheSeatsAndSendsTheNewTimesWithAHigherNumber() {
            session.starts = STARTS.plus(Duration.ofDays(1));

            observer.onRescheduled(
                    new SessionRescheduled(1, clock.instant(), session.id, 1, STARTS, session.starts, 1, List.of()));

            assertThat(session.taken).isEqualTo(2);
            assertThat(mails).hasSize(2).allSatisfy(mail -> {
                assertThat(mail.template()).isEqualTo("enrolment/session-changed");
                assertThat(mail.calendar().get(0).method()).isEqualTo(CalendarPart.Method.REQUEST);
                assertThat(mail.calendar().get(0).starts()).isEqualTo(session.starts);
                assertThat(mail.calendar().get(0).sequence()).isEqualTo(1);
            });
        }

        @Test
        void aMeetingThatIsNoLongerHeldLeavesTheCalendarByTheSameMail() {
            DroppedMeeting dropped =
                    new DroppedMeeting(78, STARTS.plus(Duration.ofDays(2)), STARTS.plus(Duration.ofDays(3)));

            observer.onRescheduled(
                    new SessionRescheduled(1, clock.instant(), session.id, 1, STARTS, STARTS, 1, List.of(dropped)));

            assertThat(mails).hasSize(2).allSatisfy(mail -> assertThat(mail.calendar())
                    .extracting(part -> part.method() + " " + part.uid().replaceAll("-o.*", ""))
                    .containsExactly("REQUEST s" + session.id + "-m77", "CANCEL s" + session.id + "-m78"));
        }

        @Test
        void theRollIsCopiedToEverybodyWithASeat(EntityManager entityManager) {
            service.settle(session.id, Map.of(an, EnrolmentStatus.ATTENDED, huong, EnrolmentStatus.NO_SHOW));
            entityManager.flush();

            assertThat(service.enrolments.roster(session.id, null))
                    .extracting(RosterRow::status)
                    .containsExactly(EnrolmentStatus.ATTENDED, EnrolmentStatus.NO_SHOW);
            assertThat(service.seatHolders(session.id)).containsExactlyInAnyOrder(an, huong);
        }
    }

    private void become(long officialId, Role role) {
        service.currentUser.become(new SignedIn(
                officialId,
                "u" + officialId,
                "Người dùng",
                officialId,
                Set.of(role),
                Set.of(),
                "vi",
                Instant.EPOCH,
                0));
    }

    /** One session of one meeting, with a counter. */
    private final class PlayedSession extends SessionService {
        private long id;
        private int taken;
        private boolean managed;
        private SessionStatus status = SessionStatus.OPEN;
        private Instant starts = STARTS;
        private final List<String> steps = new ArrayList<>();

        @Override
        public void hold(long sessionId) {
            steps.add("hold session");
        }

        @Override
        public SessionDetail require(long sessionId) {
            steps.add("read session");
            Instant ends = starts.plus(Duration.ofHours(3));
            SessionHead head =
                    EnrolmentPolicyTest.head(id, status, taken, STARTS.minus(Duration.ofDays(9)), starts, ends);
            return new SessionDetail(
                    head,
                    List.of(new MeetingRow(77, id, 1, starts, ends, 6, "Hội trường", null)),
                    List.of(),
                    List.of());
        }

        @Override
        public SessionDetail requireManaged(long sessionId) {
            if (!managed) {
                throw new NotFoundException();
            }
            return require(sessionId);
        }

        @Override
        public boolean isManaged(long sessionId) {
            return managed;
        }

        @Override
        public SeatTaken takeSeat(long sessionId) {
            taken++;
            return null;
        }

        @Override
        public SeatTaken takeFreedSeat(long sessionId) {
            return takeSeat(sessionId);
        }

        @Override
        public void releaseSeat(long sessionId) {
            taken--;
        }
    }

    private final class PlayedOfficials extends OfficialService {
        @Override
        public void lock(Collection<Long> ids) {
            session.steps.add("lock officials " + ids);
        }

        @Override
        public OfficialRow require(long id) {
            return new OfficialRow(
                    id, null, "Người", "Người", 1, "Phường", null, null, null, null, null, OfficialStatus.ACTIVE);
        }

        @Override
        public List<OfficialContact> contacts(Collection<Long> ids) {
            return ids.stream()
                    .map(id -> new OfficialContact(id, "Người " + id, null, "vi", 1, "Phường"))
                    .toList();
        }
    }
}
