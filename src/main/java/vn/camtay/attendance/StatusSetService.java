package vn.camtay.attendance;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.camtay.catalogue.ModuleService;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionService;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.text.Texts;

/**
 * Which marks the roll of a module uses. What is decided holds from the next day on: a meeting that has begun keeps its marks, and
 * what was counted stays counted.
 */
@Stateless
@DenyAll
public class StatusSetService {
    @Inject
    StatusSettingRepository settings;

    @Inject
    ModuleService modules;

    @Inject
    SessionService sessions;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /**
     * What holds for the module today.
     *
     * @throws NotFoundException when there is no such module
     */
    @RolesAllowed(Roles.COORDINATOR)
    public StatusSet today(long moduleId) {
        modules.requireDetail(moduleId);
        return settings.of(moduleId).on(LocalDate.now(clock));
    }

    /** What holds for the module from tomorrow on. */
    @RolesAllowed(Roles.COORDINATOR)
    public StatusSet tomorrow(long moduleId) {
        modules.requireDetail(moduleId);
        return settings.of(moduleId).on(from());
    }

    /** The first day for which something can be decided. */
    @RolesAllowed(Roles.COORDINATOR)
    public LocalDate from() {
        return LocalDate.now(clock).plusDays(1);
    }

    /**
     * What the roll of a session uses at its last meeting.
     *
     * @throws NotFoundException when there is no such session, or the actor does not organise it
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public StatusSet ofSession(long sessionId) {
        SessionDetail session = sessions.requireManaged(sessionId);
        return settings.of(session.moduleId()).at(session.endsAt());
    }

    /**
     * Decides what holds from tomorrow on; decided again before then, the later word counts.
     *
     * @param rules one for each mark
     * @throws InvalidInputException with every reason
     */
    @RolesAllowed(Roles.COORDINATOR)
    public void decide(long moduleId, List<StatusRule> rules) {
        modules.requireDetail(moduleId);
        List<Reason> against = StatusPolicy.against(rules, usualNames());
        if (!against.isEmpty()) {
            throw new InvalidInputException(against);
        }
        Map<AttendanceStatus, StatusSetting> written = settings.ofDay(moduleId, from());
        for (StatusRule rule : rules) {
            StatusSetting setting =
                    written.computeIfAbsent(rule.status(), status -> new StatusSetting(moduleId, from(), status));
            setting.say(rule, currentUser.accountId(), clock.instant());
            settings.add(setting);
        }
        events.fire(new ModuleStatusesSet(currentUser.accountId(), clock.instant(), moduleId));
    }

    private static Map<AttendanceStatus, List<String>> usualNames() {
        return StatusSet.MARKS.stream().collect(Collectors.toMap(status -> status, status -> Texts.LANGUAGES.stream()
                .map(locale -> Texts.in(locale.getLanguage()).name(status))
                .toList()));
    }
}
