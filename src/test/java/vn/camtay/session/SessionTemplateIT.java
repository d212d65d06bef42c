package vn.camtay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.camtay.organisation.WorkingCalendar;
import vn.camtay.organisation.WorkingCalendarService;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.Role;
import vn.camtay.testkit.DatabaseExtension;
import vn.camtay.testkit.RecordedEvents;

/** The session after whose pattern a module's next ones are planned; Wednesday 09/12/2026 is a holiday here. */
@ExtendWith(DatabaseExtension.class)
class SessionTemplateIT {
    private final SessionTemplateService service = new SessionTemplateService();
    private final RecordedEvents<DomainEvent> events = new RecordedEvents<>();
    private SessionWorld world;
    private long first;
    private long second;

    @BeforeEach
    void twoSessions(EntityManager entityManager) {
        world = SessionWorld.in(entityManager);
        service.templates = new SessionTemplateRepository();
        service.templates.entityManager = entityManager;
        service.sessions = world.service;
        service.currentUser = world.service.currentUser;
        service.clock = world.clock;
        service.events = events;
        service.calendars = new WorkingCalendarService() {
            @Override
            public WorkingCalendar calendar() {
                return new WorkingCalendar(Set.of(LocalDate.of(2026, 12, 9)), Set.of(), List.of());
            }
        };
        world.become(SessionWorld.LAN, Role.COORDINATOR);
        first = world.draft(SessionWorld.plan(SessionWorld.ROOM));
        second = world.draft(SessionWorld.plan(SessionWorld.OTHER_ROOM).trainedBy(SessionWorld.LAN));
        world.forget();
    }

    private static List<String> refusal(Runnable attempt) {
        return catchThrowableOfType(PlanRefusedException.class, attempt::run).reasons().stream()
                .map(Reason::key)
                .toList();
    }

    private boolean isTemplate(long id) {
        return service.isTemplate(world.service.require(id));
    }

    @Test
    void aModuleHasOneAndTheNewestChoiceIsIt() {
        service.choose(first);
        service.choose(second);
        world.forget();

        assertThat(isTemplate(first)).isFalse();
        assertThat(isTemplate(second)).isTrue();
        assertThat(service.require(SessionWorld.MODULE).id()).isEqualTo(second);
        assertThat(events.fired())
                .last()
                .isEqualTo(new SessionTemplateChosen(
                        SessionWorld.LAN, world.clock.instant(), second, SessionWorld.MODULE, true));
    }

    @Test
    void onlyTheTemplateItselfIsDropped() {
        service.choose(first);
        service.drop(second);
        world.forget();
        assertThat(isTemplate(first)).isTrue();

        service.drop(first);
        world.forget();

        assertThat(isTemplate(first)).isFalse();
        assertThat(refusal(() -> service.require(SessionWorld.MODULE)))
                .containsExactly("session.refused.templateMissing");
    }

    @Test
    void withoutAModuleThereIsNothingToFillIn() {
        assertThat(refusal(() -> service.require(null))).containsExactly("session.refused.templateWithoutModule");
    }

    @Test
    void meetingsKeepTheirHoursAndDistanceAndGoAroundDaysOff() {
        long pattern = world.draft(SessionWorld.plan()
                .meeting("2026-11-25", "08:00", "11:30", SessionWorld.ROOM)
                .meeting("2026-11-27", "13:30", "16:00", SessionWorld.ROOM)
                .meeting("2026-12-02", "08:00", "11:30", SessionWorld.OTHER_ROOM));
        world.forget();

        List<PlannedMeeting> meetings =
                new ArrayList<>(service.meetings(world.service.require(pattern), LocalDate.of(2026, 12, 2)));

        assertThat(meetings)
                .containsExactly(
                        new PlannedMeeting(
                                Plans.at("2026-12-02T08:00"), Plans.at("2026-12-02T11:30"), SessionWorld.ROOM),
                        new PlannedMeeting(
                                Plans.at("2026-12-04T13:30"), Plans.at("2026-12-04T16:00"), SessionWorld.ROOM),
                        new PlannedMeeting(
                                Plans.at("2026-12-10T08:00"), Plans.at("2026-12-10T11:30"), SessionWorld.OTHER_ROOM));
    }
}
