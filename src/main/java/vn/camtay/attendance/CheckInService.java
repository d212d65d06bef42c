package vn.camtay.attendance;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.camtay.attendance.Attendance.Held;
import vn.camtay.attendance.CheckInCodes.Ticket;
import vn.camtay.attendance.CheckInCodes.Where;
import vn.camtay.enrolment.EnrolmentService;
import vn.camtay.session.MeetingRow;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionService;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/**
 * Checking in by the code on the trainer's screen: a fact of the official's own beside the trainer's mark. The moment is the one
 * at which the code was exchanged, so that signing in costs nothing; it is said once, and a repeat answers with the first.
 */
@Stateless
@DenyAll
public class CheckInService {
    @Inject
    CheckInRepository checkIns;

    @Inject
    CheckInKeys keys;

    @Inject
    SessionService sessions;

    @Inject
    EnrolmentService enrolments;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /**
     * What the screen of a meeting shows now.
     *
     * @throws NotFoundException when there is no such meeting, or the actor does not organise its session
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public CodeScreen screen(long meetingId, Direction direction) {
        MeetingRow meeting = sessions.requireMeeting(meetingId);
        sessions.requireManaged(meeting.sessionId());
        Where where = new Where(meetingId, direction);
        var now = clock.instant();
        return new CodeScreen(
                keys.code(where, now),
                keys.digits(where, now),
                CheckInCodes.secondsLeft(now),
                checkIns.count(meetingId, direction),
                enrolments.seatHolders(meeting.sessionId()).size());
    }

    /** The meeting whose screen it is, for its organisers. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public CheckInPlace placeOf(long meetingId, Direction direction) {
        MeetingRow meeting = sessions.requireMeeting(meetingId);
        return CheckInPlace.of(direction, meeting, sessions.requireManaged(meeting.sessionId()));
    }

    /** Where a ticket leads, while it holds, in the browser that got it. */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public Optional<CheckInPlace> describe(String ticket, String device) {
        return keys.ticket(ticket, device, clock.instant()).map(held -> {
            MeetingRow meeting = sessions.requireMeeting(held.where().meetingId());
            return CheckInPlace.of(held.where().direction(), meeting, sessions.require(meeting.sessionId()));
        });
    }

    /**
     * Checks in the person who asks; the same again answers with the first.
     *
     * @param ticket as the browser holds it
     * @param device the browser's own number
     * @throws CheckInRefusedException with the reason
     */
    @RolesAllowed(Roles.OFFICIAL)
    public CheckInDone checkIn(String ticket, String device) {
        long me = currentUser.requireOfficialId();
        Ticket held = keys.requireTicket(ticket, device);
        Direction direction = held.where().direction();
        MeetingRow meeting = sessions.requireMeeting(held.where().meetingId());
        SessionDetail session = sessions.require(meeting.sessionId());
        Held when = Marks.held(meeting);
        List<Reason> against =
                CheckInPolicy.against(direction, when, session.status(), checkIns.hasSeat(session.id(), me), held.at());
        if (!against.isEmpty()) {
            throw new CheckInRefusedException(against);
        }
        boolean first = checkIns.sayOnce(when, me, direction, held.at(), held.means(), device);
        if (first) {
            events.fire(new OfficialCheckedIn(
                    currentUser.accountId(), held.at(), meeting.id(), me, direction, held.means()));
        }
        CheckedIn said = checkIns.find(meeting.id(), me).orElseThrow(NotFoundException::new);
        return new CheckInDone(CheckInPlace.of(direction, meeting, session), said.at(direction), !first);
    }
}
