package vn.camtay.enrolment;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.catalogue.ModuleStatus;
import vn.camtay.mail.MailDraft;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.LeaveService;
import vn.camtay.organisation.OfficialLeave;
import vn.camtay.organisation.Officials;
import vn.camtay.organisation.Policies;
import vn.camtay.organisation.WorkingCalendar;
import vn.camtay.organisation.WorkingCalendarService;
import vn.camtay.session.Sessions;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.standing.StandingService;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;

/** The services of enrolment wired by hand over real rows of sessions and people; one transaction, the test's own. */
final class EnrolmentWorld {
    static final Instant STARTS = Instant.parse("2026-12-07T01:00:00Z");

    final CityRows rows;
    final MovingClock clock = MovingClock.at("2026-12-01T08:00");
    final CurrentUser currentUser = new CurrentUser();
    final List<MailDraft> mails = new ArrayList<>();
    final RecordedEvents<DomainEvent> events = new RecordedEvents<>();
    final Map<Long, List<ModuleRow>> missing = new HashMap<>();
    final EnrolmentService enrolments = new EnrolmentService();
    final RosterService roster = new RosterService();
    final WaitlistService waitlists = new WaitlistService();
    final ApprovalService approvals = new ApprovalService();
    final ReservationService reservations = new ReservationService();
    final NominationService nominations = new NominationService();
    final WalkInService walkIns = new WalkInService();
    final Places places = new Places();
    final long ward;
    final long module;

    private final EntityManager database;
    private final LockRetry locks;

    /** With a ward and a module of its own; everything in the test's transaction. */
    EnrolmentWorld(EntityManager database) {
        this(
                database,
                new CityRows(database).unit("10525", "WARD", "Phường Hải Dương", null),
                new CityRows(database).module("M01", "Chứng thực"),
                new LockRetry() {
                    @Override
                    public <T> T inTransaction(Supplier<T> work) {
                        return work.get();
                    }
                });
    }

    /** Over rows that are there, with transactions as the given one makes them. */
    EnrolmentWorld(EntityManager database, long ward, long module, LockRetry locks) {
        this.database = database;
        this.locks = locks;
        this.ward = ward;
        this.module = module;
        rows = new CityRows(database);
        wirePlaces();
        LockedBatch batch = new LockedBatch();
        batch.locks = locks;
        enrolments.enrolments = places.enrolments;
        enrolments.waitlists = places.waitlists;
        enrolments.places = places;
        enrolments.mails = places.mails;
        enrolments.rules = places.rules;
        enrolments.sessions = places.sessions;
        enrolments.officials = places.officials;
        enrolments.currentUser = currentUser;
        enrolments.clock = clock;
        enrolments.events = events;
        enrolments.locks = locks;
        roster.enrolments = places.enrolments;
        roster.waitlists = places.waitlists;
        roster.places = places;
        roster.mails = places.mails;
        roster.sessions = places.sessions;
        roster.officials = places.officials;
        roster.currentUser = currentUser;
        roster.clock = clock;
        roster.events = events;
        roster.locks = locks;
        waitlists.enrolments = places.enrolments;
        waitlists.waitlists = places.waitlists;
        waitlists.places = places;
        waitlists.mails = places.mails;
        waitlists.rules = places.rules;
        waitlists.sessions = places.sessions;
        waitlists.officials = places.officials;
        waitlists.modules = new ModuleService() {
            @Override
            public ModuleRow require(long id) {
                return moduleRow(id);
            }
        };
        waitlists.currentUser = currentUser;
        waitlists.clock = clock;
        waitlists.events = events;
        waitlists.locks = locks;
        approvals.enrolments = places.enrolments;
        approvals.requests = new RequestRepository();
        approvals.requests.entityManager = database;
        approvals.places = places;
        approvals.mails = places.mails;
        approvals.sessions = places.sessions;
        approvals.standings = places.standings;
        approvals.currentUser = currentUser;
        approvals.clock = clock;
        approvals.events = events;
        approvals.batch = batch;
        reservations.enrolments = places.enrolments;
        reservations.reservations = new ReservationRepository();
        reservations.reservations.entityManager = database;
        reservations.places = places;
        reservations.rules = places.rules;
        reservations.sessions = places.sessions;
        reservations.currentUser = currentUser;
        reservations.clock = clock;
        reservations.events = events;
        reservations.locks = locks;
        nominations.enrolments = places.enrolments;
        nominations.clock = clock;
        nominations.candidates = new CandidateRepository();
        nominations.candidates.entityManager = database;
        nominations.places = places;
        nominations.sessions = places.sessions;
        nominations.standings = places.standings;
        nominations.currentUser = currentUser;
        nominations.batch = batch;
        walkIns.enrolments = places.enrolments;
        walkIns.candidates = nominations.candidates;
        walkIns.places = places;
        walkIns.sessions = places.sessions;
    }

    private void wirePlaces() {
        places.enrolments = new EnrolmentRepository();
        places.enrolments.entityManager = database;
        places.waitlists = new WaitlistRepository();
        places.waitlists.entityManager = database;
        places.persons = new PersonRepository();
        places.persons.entityManager = database;
        places.sessions = Sessions.over(database, clock, currentUser);
        places.officials = Officials.over(database, currentUser);
        places.standings = new StandingService() {
            @Override
            public Map<Long, List<ModuleRow>> missingPrerequisites(Collection<Long> officialIds, long moduleId) {
                return officialIds.stream()
                        .collect(Collectors.toMap(Function.identity(), id -> missing.getOrDefault(id, List.of())));
            }

            @Override
            public Map<Long, Set<Long>> completedModules(Collection<Long> officialIds) {
                return officialIds.stream().collect(Collectors.toMap(Function.identity(), id -> Set.of()));
            }
        };
        places.cover = new CounterCover();
        places.cover.cover = new CounterCoverRepository();
        places.cover.cover.entityManager = database;
        places.cover.clock = clock;
        places.cover.leaves = new LeaveService() {
            @Override
            public List<OfficialLeave> leaves(Collection<Long> officialIds, LocalDate from, LocalDate toInclusive) {
                return List.of();
            }
        };
        places.cover.calendars = new WorkingCalendarService() {
            @Override
            public WorkingCalendar calendar() {
                return new WorkingCalendar(Set.of(), Set.of(), List.of());
            }
        };
        places.rules = new EnrolmentRules();
        places.rules.clock = clock;
        places.rules.policies = Policies.on(database, clock);
        places.rules.materials = Sessions.materials(database, places.sessions);
        places.cover.rules = places.rules;
        places.mails = new EnrolmentMails();
        places.mails.mail = new MailService() {
            @Override
            public boolean enqueue(MailDraft draft) {
                return mails.add(draft);
            }
        };
        places.currentUser = currentUser;
        places.clock = clock;
        places.events = events;
    }

    static ModuleRow moduleRow(long id) {
        return new ModuleRow(id, "M01", "Chứng thực", "Certification", 8, "", "", ModuleStatus.ACTIVE);
    }

    /** An open session of three hours on a day of December 2026, with so many seats. */
    long session(int seats, int day) {
        Instant starts = STARTS.plus(Duration.ofDays(day - 7));
        long id = rows.session(module, "OPEN", ward, starts, starts.plus(Duration.ofHours(3)));
        rows.run(
                "update coaching_session set capacity = ?2, minimum = 0, opened_at = '2026-11-01' where id = ?1",
                id,
                seats);
        return id;
    }

    /** An open session whose seats the heads agree to. */
    long approvalSession(int seats, int day) {
        long id = session(seats, day);
        rows.run("update coaching_session set approval_required = 1 where id = ?1", id);
        return id;
    }

    long official(String name) {
        return rows.official(name, ward);
    }

    void become(long officialId, Role... roles) {
        currentUser.become(new SignedIn(
                officialId,
                "u" + officialId,
                "Người dùng " + officialId,
                officialId,
                Set.of(roles),
                Set.of(roles).contains(Role.HEAD) ? Set.of(ward) : Set.of(),
                "vi",
                Instant.EPOCH,
                0));
    }

    /** Nobody signed in: a job. */
    void becomeTheSystem() {
        currentUser.become(null);
    }

    /** The head of the ward and a coordinator at once, who may do everything to anybody. */
    void becomeEverybodysHead(long officialId) {
        become(officialId, Role.HEAD, Role.COORDINATOR);
    }

    void enrolAs(long officialId, long sessionId) {
        become(officialId, Role.OFFICIAL);
        enrolments.enrol(sessionId);
    }

    void waitAs(long officialId, long sessionId) {
        become(officialId, Role.OFFICIAL);
        waitlists.join(sessionId);
    }

    /** By whoever acts. */
    void letIn(long officialId, long sessionId, String reason) {
        locks.inTransaction(() -> {
            walkIns.admit(new EnrolOfficialCommand(sessionId, officialId, reason));
            return null;
        });
    }

    void withdrawAs(long officialId, long sessionId) {
        become(officialId, Role.OFFICIAL);
        enrolments.withdraw(sessionId);
    }

    EnrolmentStatus status(long officialId, long sessionId) {
        database.flush();
        return places.enrolments
                .findStanding(sessionId, officialId)
                .map(MyStanding::status)
                .orElse(null);
    }

    int reserved(long sessionId) {
        database.flush();
        return ((Number) database.createNativeQuery("select seats_reserved from coaching_session where id = ?1")
                        .setParameter(1, sessionId)
                        .getSingleResult())
                .intValue();
    }

    int taken(long sessionId) {
        database.flush();
        return ((Number) database.createNativeQuery("select seats_taken from coaching_session where id = ?1")
                        .setParameter(1, sessionId)
                        .getSingleResult())
                .intValue();
    }

    /** Names of the templates of the mails to the person, in order. */
    List<String> mailsTo(long officialId) {
        return mails.stream()
                .filter(mail -> mail.officialId() == officialId)
                .map(mail -> mail.template().replace("enrolment/", ""))
                .toList();
    }
}
