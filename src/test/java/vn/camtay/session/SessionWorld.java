package vn.camtay.session;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import vn.camtay.catalogue.ModuleRow;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.catalogue.ModuleStatus;
import vn.camtay.mail.MailDraft;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.HolidayRow;
import vn.camtay.organisation.LeaveService;
import vn.camtay.organisation.OfficialContact;
import vn.camtay.organisation.OfficialLeave;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.Policies;
import vn.camtay.organisation.PostRow;
import vn.camtay.organisation.PostService;
import vn.camtay.organisation.UnitKind;
import vn.camtay.organisation.UnitRow;
import vn.camtay.organisation.UnitService;
import vn.camtay.organisation.WorkingCalendar;
import vn.camtay.organisation.WorkingCalendarService;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;

/**
 * The session feature wired by hand over one entity manager, with two departments, one module, two officials, two rooms and
 * an online room of its own.
 */
final class SessionWorld {
    static final long DEPARTMENT = 901;
    static final long OTHER_DEPARTMENT = 902;
    static final long MODULE = 911;
    static final long VINH = 921;
    static final long LAN = 922;
    static final long ROOM = 931;
    static final long OTHER_ROOM = 932;
    static final long ONLINE = 933;
    static final long POST = 941;

    final EntityManager entityManager;
    final SessionService service = new SessionService();
    final MovingClock clock = MovingClock.at("2026-11-19T09:00");
    final List<DomainEvent> events = new ArrayList<>();
    final List<MailDraft> mails = new ArrayList<>();
    final List<BookedSlot> commitments = new ArrayList<>();
    final Set<Long> seated = new HashSet<>();
    final List<BookedSlot> participants = new ArrayList<>();
    final List<Reason> shortages = new ArrayList<>();
    final List<CoverAsked> coverAsked = new ArrayList<>();
    final List<OfficialLeave> leaves = new ArrayList<>();

    boolean postRetired;

    private SessionWorld(EntityManager entityManager) {
        this.entityManager = entityManager;
        SessionRepository sessions = new SessionRepository();
        sessions.entityManager = entityManager;
        VenueRepository venues = new VenueRepository();
        venues.entityManager = entityManager;
        service.sessions = sessions;
        service.venues = venues;
        service.clock = clock;
        service.currentUser = new CurrentUser();
        service.events = new Recording(events);
        service.modules = new ModuleService() {
            @Override
            public ModuleRow require(long id) {
                return new ModuleRow(id, "M06", "Đăng ký hộ tịch", "Civil status", 16, "", "", ModuleStatus.ACTIVE);
            }
        };
        service.units = new UnitService() {
            @Override
            public UnitRow require(long id) {
                return new UnitRow(id, "STP", UnitKind.DEPARTMENT, "Sở Tư pháp", null, null);
            }
        };
        service.officials = new OfficialService() {
            @Override
            public void lock(Collection<Long> ids) {
                ids.stream().sorted().forEach(id -> entityManager
                        .createNativeQuery("select id from official where id = ?1 for update")
                        .setParameter(1, id)
                        .getResultList());
            }

            @Override
            public List<OfficialContact> contacts(Collection<Long> ids) {
                return ids.stream()
                        .sorted()
                        .map(id ->
                                new OfficialContact(id, "Giảng viên " + id, null, "vi", DEPARTMENT, "Sở Tư pháp", null))
                        .toList();
            }
        };
        service.posts = new PostService() {
            @Override
            public List<PostRow> list() {
                return List.of(new PostRow(
                        POST, "P06", "Công chức tư pháp - hộ tịch", "Civil status", "counter", postRetired));
            }
        };
        service.clashes = new SessionClashes();
        service.clashes.sessions = sessions;
        service.clashes.venues = venues;
        service.clashes.officials = service.officials;
        service.clashes.clock = clock;
        service.clashes.trainers = new TrainerRepository();
        service.clashes.trainers.entityManager = entityManager;
        service.clashes.overrides = new OverrideRepository();
        service.clashes.overrides.entityManager = entityManager;
        service.clashes.policies = Policies.on(entityManager, clock);
        service.overrides = service.clashes.overrides;
        service.requests = new AssignmentRequests();
        service.requests.assignments = new AssignmentRepository();
        service.requests.assignments.entityManager = entityManager;
        service.requests.currentUser = service.currentUser;
        service.requests.clock = clock;
        service.clashes.commitments = new RecordedEvents<>(asked -> asked.add(commitments));
        service.clashes.places = new RecordedEvents<>(asked -> asked.add(seated, participants));
        service.clashes.covers = new RecordedEvents<>(asked -> {
            coverAsked.add(asked);
            asked.add(shortages);
        });
        service.clashes.leaves = new LeaveService() {
            @Override
            public List<OfficialLeave> leaves(Collection<Long> officialIds, LocalDate from, LocalDate toInclusive) {
                return leaves.stream()
                        .filter(leave -> officialIds.contains(leave.officialId()))
                        .toList();
            }
        };
        service.clashes.calendar = new WorkingCalendarService() {
            @Override
            public WorkingCalendar calendar() {
                return new WorkingCalendar(Set.of(), Set.of(), List.of());
            }
        };
        service.mails = new MailService() {
            @Override
            public boolean enqueue(MailDraft draft) {
                return mails.add(draft);
            }
        };
    }

    /** Over rows that are there already. */
    static SessionWorld over(EntityManager entityManager) {
        return new SessionWorld(entityManager);
    }

    /** The calendar over the same rows, clock and actor. */
    ScheduleService schedule() {
        ScheduleService schedule = new ScheduleService();
        schedule.schedule = new ScheduleRepository();
        schedule.schedule.entityManager = entityManager;
        schedule.sessionRows = service.sessions;
        schedule.sessions = service;
        schedule.clashes = service.clashes;
        schedule.currentUser = service.currentUser;
        schedule.clock = clock;
        schedule.calendar = new WorkingCalendarService() {
            @Override
            public WorkingCalendar calendar() {
                return new WorkingCalendar(Set.of(), Set.of(), List.of());
            }

            @Override
            public List<HolidayRow> holidays(int year) {
                return List.of();
            }
        };
        return schedule;
    }

    /** With its rows, uncommitted. */
    static SessionWorld in(EntityManager entityManager) {
        SessionWorld world = new SessionWorld(entityManager);
        world.run("insert into unit (id, code, kind, name, name_en, search_key, valid_from) values"
                + " (901, 'STP', 'DEPARTMENT', 'Sở Tư pháp', 'Department of Justice', 'so tu phap', '2025-07-01'),"
                + " (902, 'SNV', 'DEPARTMENT', 'Sở Nội vụ', 'Department of Home Affairs', 'so noi vu', '2025-07-01')");
        world.run(
                "insert into module (id, code, name_vi, name_en, search_key, periods, format, lead_unit, product, status)"
                        + " values (911, 'M06', 'Đăng ký hộ tịch', 'Civil status', 'm06 dang ky ho tich civil status', 16,"
                        + " 'Cầm tay chỉ việc', 'Sở Tư pháp', '15 việc', 'ACTIVE')");
        world.run("insert into official (id, full_name, given_name, search_key, unit_id, status) values"
                + " (921, 'Phạm Quang Vinh', 'Vinh', 'pham quang vinh', 901, 'ACTIVE'),"
                + " (922, 'Trần Thị Lan', 'Lan', 'tran thi lan', 902, 'ACTIVE')");
        world.run("insert into post (id, code, name_vi, name_en, post_group) values"
                + " (941, 'P06', 'Công chức tư pháp - hộ tịch', 'Civil status', 'counter')");
        world.run("insert into venue (id, name, search_key, kind, seats) values"
                + " (931, 'Hội trường A', 'hoi truong a', 'ROOM', 30), (932, 'Quầy số 3', 'quay so 3', 'COUNTER', 10),"
                + " (933, 'Phòng họp trực tuyến', 'phong hop truc tuyen', 'ONLINE', null)");
        return world;
    }

    void run(String sql) {
        entityManager.createNativeQuery(sql).executeUpdate();
    }

    /** A valid plan: Vinh, Wednesday 25/11/2026 08:00-11:30 in the room. */
    static Plans plan() {
        return Plans.aPlan().module(MODULE).ledBy(DEPARTMENT).trainedBy(VINH);
    }

    static Plans plan(long venueId) {
        return plan().meeting("2026-11-25", "08:00", "11:30", venueId);
    }

    long draft(Plans plan) {
        return service.plan(plan.command());
    }

    long open(Plans plan) {
        long id = draft(plan);
        service.open(id);
        return id;
    }

    void become(long officialId, Role... roles) {
        service.currentUser.become(new SignedIn(
                officialId,
                "user" + officialId,
                "Người dùng",
                officialId,
                Set.of(roles),
                Set.of(),
                "vi",
                Instant.EPOCH,
                0));
    }

    /** From here on everything is read from the database. */
    void forget() {
        entityManager.flush();
        entityManager.clear();
    }

    private record Recording(List<DomainEvent> events) implements Event<DomainEvent> {
        @Override
        public void fire(DomainEvent event) {
            events.add(event);
        }

        @Override
        public <U extends DomainEvent> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends DomainEvent> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<DomainEvent> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends DomainEvent> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends DomainEvent> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
