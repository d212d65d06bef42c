package vn.camtay.organisation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Set;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.SignedIn;
import vn.camtay.testkit.CityRows;
import vn.camtay.testkit.MovingClock;
import vn.camtay.testkit.RecordedEvents;

/** What a head does for their units, wired by hand over one entity manager, with a ward, its centre and another ward. */
final class HeadsDesk {
    final CounterService counters;
    final LeaveService leaves = new LeaveService();
    final DeputyService deputies = new DeputyService();
    final MovingClock clock = MovingClock.at("2026-11-25T09:00");
    final RecordedEvents<DomainEvent> events = new RecordedEvents<>();
    final CityRows rows;
    final long ward;
    final long centre;
    final long otherWard;
    final long justice;
    final long land;
    final long head;
    final long lan;
    final long vinh;
    final long stranger;
    private final CurrentUser currentUser = new CurrentUser();

    HeadsDesk(EntityManager database) {
        rows = new CityRows(database);
        ward = rows.unit("10525", "WARD", "Phường Hải Dương", null);
        centre = rows.unit("10525-TTHCC", "DIVISION", "Trung tâm Phục vụ hành chính công", ward);
        otherWard = rows.unit("10532", "WARD", "Phường Lê Thanh Nghị", null);
        justice = rows.post("P05", "Tư pháp - hộ tịch");
        land = rows.post("P08", "Địa chính");
        head = rows.official("Đặng Văn Dũng", ward);
        lan = rows.official("Trần Thị Lan", centre, justice);
        vinh = rows.official("Phạm Quang Vinh", ward, justice, land);
        stranger = rows.official("Vũ Thị Ánh", otherWard, justice);

        UnitRepository units = new UnitRepository();
        units.entityManager = database;
        OfficialRepository officials = new OfficialRepository();
        officials.entityManager = database;
        DeputyRepository deputyships = new DeputyRepository();
        deputyships.entityManager = database;
        LeaveRepository leaveRows = new LeaveRepository();
        leaveRows.entityManager = database;
        CalendarRepository calendar = new CalendarRepository();
        calendar.entityManager = database;
        UnitReach reach = new UnitReach();
        reach.currentUser = currentUser;
        reach.units = units;
        reach.deputies = deputyships;
        reach.clock = clock;
        WorkingCalendarService calendars = new WorkingCalendarService();
        calendars.calendar = calendar;
        calendars.transaction = new CalendarTransaction();
        calendars.cache = new CalendarCache();

        counters = OrganisationWorld.counters(database, clock, currentUser);
        counters.reach = reach;
        counters.events = events;
        leaves.leaves = leaveRows;
        leaves.officials = officials;
        leaves.units = units;
        leaves.reach = reach;
        leaves.calendars = calendars;
        leaves.currentUser = currentUser;
        leaves.clock = clock;
        leaves.events = events;
        deputies.deputies = deputyships;
        deputies.officials = officials;
        deputies.units = units;
        deputies.reach = reach;
        deputies.currentUser = currentUser;
        deputies.clock = clock;
        deputies.events = events;
        becomeHead();
    }

    void becomeHead() {
        become(head, Set.of(Role.OFFICIAL, Role.HEAD), Set.of(ward, centre));
    }

    void becomeOfficial(long officialId) {
        become(officialId, Set.of(Role.OFFICIAL), Set.of());
    }

    void become(long officialId, Set<Role> roles, Set<Long> unitIds) {
        currentUser.become(new SignedIn(
                officialId, "user" + officialId, "Người dùng", officialId, roles, unitIds, "vi", Instant.EPOCH, 0));
    }
}
