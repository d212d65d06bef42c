package vn.camtay.attendance;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.camtay.attendance.Attendance.Hand;
import vn.camtay.attendance.Attendance.Held;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.OfficialService;
import vn.camtay.organisation.PolicySetting;
import vn.camtay.organisation.PolicySettingService;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionService;
import vn.camtay.session.SessionStatus;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/**
 * What an official reads of their own attendance, and the appeals against marks: theirs to make, a coordinator's to decide. A
 * mark of a locked session that turns out wrong is corrected and the session locked again in one transaction.
 */
@Stateless
@DenyAll
public class AppealService {
    private static final int SHOWN = 100;

    @Inject
    AppealRepository appeals;

    @Inject
    AttendanceRepository attendances;

    @Inject
    Marks marks;

    @Inject
    RollLock rollLock;

    @Inject
    SessionService sessions;

    @Inject
    OfficialService officials;

    @Inject
    MailService mail;

    @Inject
    PolicySettingService policies;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    @Inject
    LockRetry locks;

    /** The hundred newest meetings of the person who asks that have begun or begin within the hour, the newest first. */
    @RolesAllowed(Roles.OFFICIAL)
    public List<MyMeeting> mine() {
        Instant now = clock.instant();
        List<MyMeetingRow> rows = appeals.mine(currentUser.requireOfficialId(), now.plus(CheckInPolicy.AROUND), SHOWN);
        Map<Long, StatusSets> statuses =
                marks.statuses(rows.stream().map(MyMeetingRow::moduleId).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> MyMeeting.of(
                        row,
                        statuses.get(row.moduleId()).at(row.startsAt()),
                        row.isMarked() ? until(row.recordedAt(), row.endsAt()) : null,
                        now))
                .toList();
    }

    private Instant until(Instant recordedAt, Instant ends) {
        int days = policies.valueOn(
                PolicySetting.APPEAL_DAYS, recordedAt.atZone(clock.getZone()).toLocalDate());
        return AppealPolicy.until(recordedAt, ends, days, clock.getZone());
    }

    /**
     * Appeals against the mark of the person who asks.
     *
     * @throws AttendanceRefusedException when there is no mark, it is too late, or an appeal was made before
     * @throws InvalidInputException without a text
     */
    @RolesAllowed(Roles.OFFICIAL)
    public void appeal(long meetingId, String text) {
        long me = currentUser.requireOfficialId();
        Attendance mark = attendances
                .find(meetingId, me)
                .orElseThrow(() -> new AttendanceRefusedException("attendance.refused.appealWithoutMark"));
        Instant now = clock.instant();
        Instant ends = sessions.requireMeeting(meetingId).endsAt();
        if (!now.isBefore(until(mark.recordedAt(), ends))) {
            throw new AttendanceRefusedException("attendance.refused.appealTooLate");
        }
        appeals.add(Appeal.against(mark, Marks.stripped(text), now));
        events.fire(new AppealMade(currentUser.accountId(), now, mark.id(), meetingId, me));
    }

    /** Appeals that wait for a decision, the oldest first, at most a hundred. */
    @RolesAllowed(Roles.COORDINATOR)
    public List<AppealRow> open() {
        return appeals.open(SHOWN);
    }

    /**
     * Decides an appeal, once, and tells its maker. When the mark was wrong it is corrected; a session that was locked is opened for it and locked
     * again, so that enrolment and completion follow.
     *
     * @throws AttendanceRefusedException when it was decided before, or the new mark cannot be
     * @throws InvalidInputException without an answer, or with a mark that cannot be
     */
    @RolesAllowed(Roles.COORDINATOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void decide(DecideAppealCommand command) {
        locks.inTransaction(() -> {
            Attendance about = appeals.find(command.appealId())
                    .flatMap(appeal -> appeals.mark(appeal.attendanceId()))
                    .orElseThrow(NotFoundException::new);
            sessions.hold(about.sessionId());
            Appeal appeal = appeals.lock(command.appealId()).orElseThrow(NotFoundException::new);
            Hand hand = marks.hand(Means.TRAINER, Marks.stripped(command.answer()));
            appeal.decide(command.accepted(), hand);
            if (command.accepted()) {
                correct(about, command, hand.why());
            }
            tell(about, appeal);
            events.fire(new AppealDecided(
                    hand.accountId(),
                    hand.at(),
                    about.id(),
                    about.meetingId(),
                    about.officialId(),
                    command.accepted()));
            return null;
        });
    }

    private void tell(Attendance about, Appeal appeal) {
        AttendanceStatus now = attendances
                .find(about.meetingId(), about.officialId())
                .orElseThrow(NotFoundException::new)
                .status();
        officials
                .contacts(List.of(about.officialId()))
                .forEach(person -> mail.enqueue(AttendanceMails.appealDecided(
                        person,
                        sessions.require(about.sessionId()),
                        sessions.requireMeeting(about.meetingId()),
                        appeal,
                        now)));
    }

    private void correct(Attendance about, DecideAppealCommand command, String why) {
        if (command.status() == null) {
            throw new InvalidInputException("attendance.refused.unrecorded");
        }
        SessionDetail session = sessions.requireManaged(about.sessionId());
        boolean locked = session.status() == SessionStatus.LOCKED;
        if (locked) {
            sessions.reopen(session.id(), why);
        }
        Held held = marks.hold(about.meetingId());
        Mark mark = held.statuses()
                .judged(Mark.said(
                        command.status(),
                        marks.moment(held, command.time()),
                        Marks.stripped(command.reason()),
                        command.justified()));
        marks.make(held, about.officialId(), mark, Means.TRAINER, why);
        if (locked) {
            rollLock.lock(session.id());
        }
    }
}
