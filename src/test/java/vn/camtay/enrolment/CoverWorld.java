package vn.camtay.enrolment;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.camtay.organisation.LeaveService;
import vn.camtay.organisation.OfficialLeave;
import vn.camtay.organisation.Policies;
import vn.camtay.organisation.WorkingCalendar;
import vn.camtay.organisation.WorkingCalendarService;

/** The counters' service wired by hand over real rows, in a city where nobody is on leave and no day is a holiday. */
public final class CoverWorld {
    private CoverWorld() {}

    public static CounterCoverService over(EntityManager database, Clock clock) {
        CounterCoverService service = new CounterCoverService();
        service.cover = new CounterCover();
        service.cover.cover = new CounterCoverRepository();
        service.cover.cover.entityManager = database;
        service.cover.clock = clock;
        service.cover.rules = new EnrolmentRules();
        service.cover.rules.clock = clock;
        service.cover.rules.policies = Policies.on(database, clock);
        service.cover.leaves = new LeaveService() {
            @Override
            public List<OfficialLeave> leaves(Collection<Long> officialIds, LocalDate from, LocalDate toInclusive) {
                return List.of();
            }
        };
        service.cover.calendars = new WorkingCalendarService() {
            @Override
            public WorkingCalendar calendar() {
                return new WorkingCalendar(Set.of(), Set.of(), List.of());
            }
        };
        service.calendars = service.cover.calendars;
        service.repository = service.cover.cover;
        service.clock = clock;
        return service;
    }
}
