package vn.camtay.session;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.camtay.organisation.WorkingCalendar;
import vn.camtay.organisation.WorkingCalendarService;
import vn.camtay.shared.error.DomainException.Kind;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/** Patterns of modules: one session of a module that coordinators name, after which the next ones are planned. */
@Stateless
@DenyAll
public class SessionTemplateService {
    @Inject
    SessionTemplateRepository templates;

    @Inject
    SessionService sessions;

    @Inject
    WorkingCalendarService calendars;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /** Makes the session the pattern of its module, in place of the one that was. */
    @RolesAllowed(Roles.COORDINATOR)
    public void choose(long sessionId) {
        SessionDetail session = sessions.requireManaged(sessionId);
        Instant now = clock.instant();
        templates
                .ofModule(session.moduleId())
                .ifPresentOrElse(
                        template -> template.choose(sessionId, currentUser.accountId(), now),
                        () -> templates.add(
                                new SessionTemplate(session.moduleId(), sessionId, currentUser.accountId(), now)));
        tell(session, true);
    }

    /** The session is no longer a pattern; nothing happens when it is none. */
    @RolesAllowed(Roles.COORDINATOR)
    public void drop(long sessionId) {
        SessionDetail session = sessions.requireManaged(sessionId);
        templates
                .ofModule(session.moduleId())
                .filter(template -> template.sessionId() == sessionId)
                .ifPresent(template -> {
                    templates.remove(template);
                    tell(session, false);
                });
    }

    private void tell(SessionDetail session, boolean chosen) {
        events.fire(new SessionTemplateChosen(
                currentUser.accountId(), clock.instant(), session.id(), session.moduleId(), chosen));
    }

    /** Whether the session is the pattern of its module. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public boolean isTemplate(SessionDetail session) {
        return templates
                .ofModule(session.moduleId())
                .filter(template -> template.sessionId() == session.id())
                .isPresent();
    }

    /**
     * The session after whose pattern the module's next ones are planned.
     *
     * @param moduleId null for none chosen yet
     * @throws PlanRefusedException when no module is given, or it has none
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public SessionDetail require(Long moduleId) {
        if (moduleId == null) {
            throw new PlanRefusedException(Kind.INVALID, List.of(Reason.of("session.refused.templateWithoutModule")));
        }
        return templates
                .ofModule(moduleId)
                .map(template -> sessions.require(template.sessionId()))
                .orElseThrow(() ->
                        new PlanRefusedException(Kind.REFUSED, List.of(Reason.of("session.refused.templateMissing"))));
    }

    /**
     * The pattern's meetings from a day on: as many days between them and the same hours of the office's clock; one that would
     * fall on a day off is held on the next working day.
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<PlannedMeeting> meetings(SessionDetail pattern, LocalDate first) {
        WorkingCalendar worked = calendars.calendar();
        ZoneId zone = clock.getZone();
        LocalDate start = pattern.startsAt().atZone(zone).toLocalDate();
        return pattern.meetings().stream()
                .map(meeting -> {
                    long later = ChronoUnit.DAYS.between(
                            start, meeting.startsAt().atZone(zone).toLocalDate());
                    LocalDate day = first.plusDays(later);
                    LocalDate held = worked.isWorkingDay(day) ? day : worked.nextWorkingDay(day);
                    return new PlannedMeeting(
                            on(held, meeting.startsAt()), on(held, meeting.endsAt()), meeting.venueId());
                })
                .toList();
    }

    private Instant on(LocalDate day, Instant pattern) {
        return pattern.atZone(clock.getZone()).with(day).toInstant();
    }
}
