package vn.camtay.session;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.PolicySetting;
import vn.camtay.organisation.PolicySettingService;
import vn.camtay.organisation.RoleHoldersAsked;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.identity.Role;
import vn.camtay.shared.identity.Roles;

/** Tells trainers and coordinators, shortly before sign-up closes, that fewer people signed up than a session needs. */
@Stateless
@DenyAll
public class MinimumAlarmService {
    @Inject
    SessionRepository sessions;

    @Inject
    OfficialService officials;

    @Inject
    PolicySettingService policies;

    @Inject
    MailService mails;

    @Inject
    Event<RoleHoldersAsked> holders;

    @Inject
    Clock clock;

    /** Sessions whose people may have to be told now, by closing; {@link #alarm} decides. */
    @RolesAllowed(Roles.SYSTEM)
    public List<Long> findDue() {
        Instant now = clock.instant();
        Duration before = Duration.ofHours(PolicySetting.MINIMUM_ALARM.most());
        return sessions.underMinimum(now, now.plus(before));
    }

    /** Tells each once, under the session's lock: of two nodes the second finds it told. */
    @RolesAllowed(Roles.SYSTEM)
    public void alarm(long sessionId) {
        CoachingSession session = sessions.findLocked(sessionId).orElseThrow(NotFoundException::new);
        Duration before = Duration.ofHours(policies.valueOn(
                PolicySetting.MINIMUM_ALARM,
                session.signUpClosesAt().atZone(clock.getZone()).toLocalDate()));
        if (!session.isAlarmDue(before, clock.instant())) {
            return;
        }
        session.alarmed();
        SessionDetail detail = sessions.findDetail(sessionId).orElseThrow(NotFoundException::new);
        RoleHoldersAsked asked = new RoleHoldersAsked(Role.COORDINATOR);
        holders.fire(asked);
        Set<Long> people = new HashSet<>(session.trainerIds());
        people.addAll(asked.officialIds());
        officials.contacts(people).forEach(person -> mails.enqueue(SessionMails.underMinimum(detail, person)));
    }
}
