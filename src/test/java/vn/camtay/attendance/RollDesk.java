package vn.camtay.attendance;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vn.camtay.catalogue.CatalogueWorld;
import vn.camtay.enrolment.CandidateRow;
import vn.camtay.enrolment.EnrolOfficialCommand;
import vn.camtay.enrolment.EnrolmentService;
import vn.camtay.enrolment.EnrolmentStatus;
import vn.camtay.enrolment.WalkIn;
import vn.camtay.enrolment.WalkInService;
import vn.camtay.mail.MailDraft;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.Officials;
import vn.camtay.organisation.Policies;
import vn.camtay.session.MeetingRow;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionHead;
import vn.camtay.session.SessionService;
import vn.camtay.session.SessionStatus;
import vn.camtay.shared.batch.BatchRunner;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.event.DomainEvents;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;

/** One meeting from 08:00 to 11:00 on 7 December 2026 with two people on the real database; the session beside it is played. */
final class RollDesk {
    static final Instant STARTS = Instant.parse("2026-12-07T01:00:00Z");
    static final Instant ENDS = STARTS.plus(Duration.ofHours(3));

    final MovingClock clock = MovingClock.at("2026-12-07T08:10");
    final RecordedEvents<DomainEvent> events = new RecordedEvents<>();
    final RecordedEvents<DomainEvents> facts = new RecordedEvents<>();
    final Map<Long, EnrolmentStatus> settled = new HashMap<>();
    final CurrentUser currentUser = new CurrentUser();
    final EntityManager entityManager;
    final CityRows city;
    final long ward;
    final long module;
    final long session;
    final long meeting;
    final long an;
    final long huong;
    final long stranger;
    final AttendanceRepository attendances = new AttendanceRepository();
    final AttendanceService roll = new AttendanceService();
    final CheckInService checkIns = new CheckInService();
    final CheckInTicketService tickets = new CheckInTicketService();
    final AppealService appeals = new AppealService();
    final WalkInRequestService walkIns = new WalkInRequestService();
    final ManyMarksService many = new ManyMarksService();
    final List<MailDraft> mails = new ArrayList<>();
    private final MailService outbox = new MailService() {
        @Override
        public boolean enqueue(MailDraft draft) {
            return mails.add(draft);
        }
    };
    final List<EnrolOfficialCommand> letIn = new ArrayList<>();
    private final List<Long> seated = new ArrayList<>();
    SessionStatus status = SessionStatus.OPEN;
    int locked;
    int reopened;

    RollDesk(EntityManager entityManager) {
        this.entityManager = entityManager;
        city = new CityRows(entityManager);
        ward = city.unit("10525", "WARD", "Phường Hải Dương", null);
        module = city.module("M01", "Chứng thực");
        session = city.session(module, "OPEN", ward, STARTS, ENDS);
        meeting = ((Number) entityManager
                        .createNativeQuery("select id from meeting where session_id = " + session)
                        .getSingleResult())
                .longValue();
        an = city.official("Nguyễn Văn An", ward);
        huong = city.official("Đặng Thị Hường", ward);
        stranger = city.official("Lê Minh Quân", ward);
        seat(an);
        seat(huong);
        attendances.entityManager = entityManager;
        PlayedSession sessions = new PlayedSession();
        PlayedEnrolments enrolments = new PlayedEnrolments();
        LockRetry locks = new LockRetry() {
            @Override
            public <T> T inTransaction(Supplier<T> work) {
                return work.get();
            }
        };
        Marks marks = marks(sessions, enrolments);
        RollLock rollLock = rollLock(sessions, enrolments);
        roll.attendances = attendances;
        roll.marks = marks;
        roll.rollLock = rollLock;
        roll.sessions = sessions;
        roll.enrolments = enrolments;
        roll.policies = Policies.on(entityManager, clock);
        roll.clock = clock;
        roll.events = events;
        roll.locks = locks;
        wireCheckIns(sessions, enrolments);
        appeals.appeals = new AppealRepository();
        appeals.appeals.entityManager = entityManager;
        appeals.attendances = attendances;
        appeals.marks = marks;
        appeals.rollLock = rollLock;
        appeals.sessions = sessions;
        appeals.policies = roll.policies;
        appeals.currentUser = currentUser;
        appeals.clock = clock;
        appeals.events = events;
        appeals.locks = locks;
        appeals.officials = Officials.over(entityManager, currentUser);
        appeals.mail = outbox;
        many.attendances = attendances;
        many.marks = marks;
        many.sessions = sessions;
        many.policies = roll.policies;
        many.clock = clock;
        many.locks = locks;
        walkIns.walkIns = new WalkInRepository();
        walkIns.walkIns.entityManager = entityManager;
        walkIns.checkIns = checkIns.checkIns;
        walkIns.keys = checkIns.keys;
        walkIns.marks = marks;
        walkIns.places = new PlayedPlaces();
        walkIns.sessions = sessions;
        walkIns.officials = appeals.officials;
        walkIns.mail = outbox;
        walkIns.currentUser = currentUser;
        walkIns.clock = clock;
        walkIns.events = events;
        walkIns.locks = locks;
    }

    private Marks marks(SessionService sessions, EnrolmentService enrolments) {
        Marks marks = new Marks();
        marks.attendances = attendances;
        marks.sessions = sessions;
        marks.enrolments = enrolments;
        marks.statuses = statuses();
        marks.currentUser = currentUser;
        marks.clock = clock;
        marks.events = events;
        marks.facts = facts;
        return marks;
    }

    StatusSettingRepository statuses() {
        StatusSettingRepository statuses = new StatusSettingRepository();
        statuses.entityManager = entityManager;
        statuses.clock = clock;
        return statuses;
    }

    private RollLock rollLock(SessionService sessions, EnrolmentService enrolments) {
        RollLock rollLock = new RollLock();
        rollLock.attendances = attendances;
        rollLock.sessions = sessions;
        rollLock.enrolments = enrolments;
        rollLock.thresholds = CatalogueWorld.attendances(entityManager, clock);
        rollLock.clock = clock;
        return rollLock;
    }

    private void wireCheckIns(SessionService sessions, EnrolmentService enrolments) {
        CheckInRepository repository = new CheckInRepository();
        repository.entityManager = entityManager;
        CheckInKeys keys = new CheckInKeys();
        keys.checkIns = repository;
        keys.clock = clock;
        keys.transactions = new BatchRunner() {
            @Override
            public void inTransaction(Runnable work) {
                work.run();
            }
        };
        checkIns.checkIns = repository;
        checkIns.keys = keys;
        checkIns.sessions = sessions;
        checkIns.enrolments = enrolments;
        checkIns.currentUser = currentUser;
        checkIns.clock = clock;
        checkIns.events = events;
        tickets.checkIns = repository;
        tickets.keys = keys;
        tickets.currentUser = currentUser;
        tickets.clock = clock;
        tickets.wrongCodes = new WrongCodes();
        tickets.wrongCodes.clock = clock;
    }

    /** Whoever acts from here on, with every role. */
    void as(long officialId) {
        currentUser.become(new SignedIn(
                officialId + 1000,
                "user" + officialId,
                "Somebody",
                officialId,
                Set.of(Role.OFFICIAL, Role.TRAINER, Role.COORDINATOR),
                Set.of(),
                "vi",
                clock.instant(),
                1));
    }

    private void seat(long officialId) {
        city.enrolment(session, officialId, "ENROLLED");
        seated.add(officialId);
    }

    /** One more with a seat. */
    long joins(String name) {
        long officialId = city.official(name, ward);
        seat(officialId);
        return officialId;
    }

    /** What is on the trainer's screen now, exchanged in the browser d1. */
    String ticket(Direction direction) {
        return ticket(direction, "d1");
    }

    String ticket(Direction direction, String device) {
        return tickets.exchange(checkIns.screen(meeting, direction).code(), "10.0.0.1", device)
                .ticket();
    }

    CheckInDone checksIn(long officialId, Direction direction, String device) {
        as(officialId);
        return checkIns.checkIn(ticket(direction, device), device);
    }

    RollRow row(long officialId) {
        entityManager.flush();
        entityManager.clear();
        return attendances.rollRow(session, meeting, officialId).orElseThrow();
    }

    private final class PlayedSession extends SessionService {
        @Override
        public void hold(long sessionId) {
            // nobody else is there
        }

        @Override
        public MeetingRow requireMeeting(long meetingId) {
            return new MeetingRow(meetingId, session, 1, STARTS, ENDS, 6, "Hội trường", null);
        }

        @Override
        public SessionDetail require(long sessionId) {
            return requireManaged(sessionId);
        }

        @Override
        public SessionDetail requireManaged(long sessionId) {
            SessionHead head = new SessionHead(
                    session,
                    "CC-01",
                    module,
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
            locked++;
        }

        @Override
        public void reopen(long sessionId, String reason) {
            status = SessionStatus.COMPLETED;
            reopened++;
        }
    }

    private final class PlayedEnrolments extends EnrolmentService {
        @Override
        public List<Long> seatHolders(long sessionId) {
            return List.copyOf(seated);
        }

        @Override
        public void settle(long sessionId, Map<Long, EnrolmentStatus> byOfficial) {
            settled.putAll(byOfficial);
        }
    }

    private final class PlayedPlaces extends WalkInService {
        @Override
        public List<WalkIn> look(long sessionId, Collection<Long> officialIds) {
            return officialIds.stream()
                    .map(id -> new WalkIn(
                            new CandidateRow(id, "Người " + id, null, "Phường Hải Dương", null, null, null),
                            null,
                            List.of()))
                    .toList();
        }

        @Override
        public void admit(EnrolOfficialCommand command) {
            letIn.add(command);
            seat(command.officialId());
        }
    }
}
