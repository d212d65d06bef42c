package vn.camtay.reminder;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.OfficialContact;
import vn.camtay.organisation.OfficialService;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionMaterialService;
import vn.camtay.session.SessionService;
import vn.camtay.session.SessionStatus;
import vn.camtay.shared.identity.Roles;

/** Reminds the people and the trainers of a session, each at most once a rule and occurrence. */
@Stateless
@DenyAll
public class ReminderService {
    @Inject
    ReminderRepository reminders;

    @Inject
    SessionService sessions;

    @Inject
    SessionMaterialService materials;

    @Inject
    OfficialService officials;

    @Inject
    MailService mail;

    @Inject
    Clock clock;

    /** Whoever is to be reminded now; by rule, participants before trainers, by start. */
    @RolesAllowed(Roles.SYSTEM)
    public List<DueReminder> findDue() {
        Instant now = clock.instant();
        List<DueReminder> due = new ArrayList<>();
        for (ReminderRule rule : ReminderRule.values()) {
            reminders.findDue(rule, now).stream()
                    .filter(DueReminder::knewInTime)
                    .forEach(due::add);
        }
        return due;
    }

    /**
     * Reminds one person, if all that made them due still holds: the session's row is held, so that it can neither move nor
     * be cancelled between.
     */
    @RolesAllowed(Roles.SYSTEM)
    public void remind(DueReminder due) {
        sessions.hold(due.sessionId());
        SessionDetail session = sessions.require(due.sessionId());
        if (session.status() != SessionStatus.OPEN || !session.startsAt().equals(due.start()) || !concerns(due)) {
            return;
        }
        OfficialContact person = officials.contacts(List.of(due.officialId())).get(0);
        if (reminders.addIfAbsent(due, clock.instant())) {
            mail.enqueue(ReminderMails.draft(due, session, materials.titles(session), person, clock.getZone()));
        }
    }

    private boolean concerns(DueReminder due) {
        return due.trainer()
                ? sessions.isTrainer(due.sessionId(), due.officialId())
                : reminders.takesPart(due.sessionId(), due.officialId());
    }
}
