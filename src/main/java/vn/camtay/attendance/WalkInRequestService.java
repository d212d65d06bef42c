package vn.camtay.attendance;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.camtay.attendance.Attendance.Held;
import vn.camtay.attendance.CheckInCodes.Ticket;
import vn.camtay.enrolment.EnrolOfficialCommand;
import vn.camtay.enrolment.WalkIn;
import vn.camtay.enrolment.WalkInService;
import vn.camtay.mail.MailService;
import vn.camtay.organisation.OfficialService;
import vn.camtay.session.MeetingRow;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionService;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;
import vn.camtay.shared.persistence.Page;
import vn.camtay.shared.persistence.PageQuery;

/**
 * People at a meeting who have no seat: they ask by the code on the screen, or the trainer looks them up. Whoever is let in gets a
 * place from enrolment, under its conditions, and their reading of the code counts as their check-in.
 */
@Stateless
@DenyAll
public class WalkInRequestService {
    private static final Duration SHOWN = Duration.ofDays(15);

    @Inject
    WalkInRepository walkIns;

    @Inject
    CheckInRepository checkIns;

    @Inject
    CheckInKeys keys;

    @Inject
    Marks marks;

    @Inject
    WalkInService places;

    @Inject
    SessionService sessions;

    @Inject
    OfficialService officials;

    @Inject
    MailService mail;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    @Inject
    LockRetry locks;

    /** Where the person who asks, without a seat, stands with the meeting that the ticket leads to; empty for whoever has a seat or leaves. */
    @RolesAllowed(Roles.OFFICIAL)
    public Optional<MyWalkIn> standing(String ticket, String device) {
        long me = currentUser.requireOfficialId();
        return keys.ticket(ticket, device, clock.instant())
                .filter(held -> held.where().direction() == Direction.IN)
                .map(this::place)
                .filter(place -> !checkIns.hasSeat(place.meeting().sessionId(), me))
                .map(place -> walkIns.standing(place, me));
    }

    private CheckInPlace place(Ticket held) {
        MeetingRow meeting = sessions.requireMeeting(held.where().meetingId());
        return CheckInPlace.of(held.where().direction(), meeting, sessions.require(meeting.sessionId()));
    }

    /**
     * Asks to be let in; the same again answers with the first.
     *
     * @param ticket as the browser holds it
     * @param device the browser's own number
     * @throws CheckInRefusedException when nobody can check in to the meeting, or the person has a seat
     */
    @RolesAllowed(Roles.OFFICIAL)
    public MyWalkIn ask(String ticket, String device) {
        long me = currentUser.requireOfficialId();
        Ticket read = keys.requireTicket(ticket, device);
        MeetingRow meeting = sessions.requireMeeting(read.where().meetingId());
        SessionDetail session = sessions.require(meeting.sessionId());
        Held held = Marks.held(meeting);
        List<Reason> against = CheckInPolicy.against(Direction.IN, held, session.status(), true, read.at());
        if (!against.isEmpty()) {
            throw new CheckInRefusedException(against);
        }
        if (checkIns.hasSeat(session.id(), me)) {
            throw new CheckInRefusedException("attendance.refused.walkInSeated");
        }
        if (walkIns.askOnce(held, me, read.at(), read.means(), device)) {
            events.fire(new WalkInAsked(currentUser.accountId(), read.at(), meeting.id(), me));
        }
        return walkIns.standing(CheckInPlace.of(Direction.IN, meeting, session), me);
    }

    /** Requests of the person who asks, of the last 15 days, that wait or were declined; the newest first. */
    @RolesAllowed(Roles.OFFICIAL)
    public List<MyWalkInRow> mine() {
        return walkIns.mine(currentUser.requireOfficialId(), clock.instant().minus(SHOWN));
    }

    /** How many wait to be let in. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public long countOpen(long meetingId) {
        requireManaged(meetingId);
        return walkIns.countOpen(meetingId);
    }

    /** Who waits to be let in, the first first, each with what stands against it. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<WalkInRow> open(long meetingId) {
        Map<Long, Instant> open = walkIns.open(meetingId);
        return places.look(requireManaged(meetingId), open.keySet()).stream()
                .map(person -> new WalkInRow(person, open.get(person.row().officialId())))
                .sorted(Comparator.comparing(WalkInRow::askedAt))
                .toList();
    }

    /** Active people of that name, by given name, each with what stands against letting them in. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public Page<WalkInRow> search(long meetingId, String text, PageQuery query) {
        long session = requireManaged(meetingId);
        Map<Long, Instant> open = walkIns.open(meetingId);
        Page<WalkIn> found = places.search(session, text, query);
        return new Page<>(
                found.rows().stream()
                        .map(person ->
                                new WalkInRow(person, open.get(person.row().officialId())))
                        .toList(),
                found.total(),
                query);
    }

    private long requireManaged(long meetingId) {
        return sessions.requireManaged(sessions.requireMeeting(meetingId).sessionId())
                .id();
    }

    /**
     * Lets somebody in, whether they asked or were looked up; who asked has checked in at the moment at which they read the code.
     *
     * @param reason why conditions are set aside; null or blank for none
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void admit(long meetingId, long officialId, String reason) {
        locks.inTransaction(() -> {
            Held held = marks.hold(meetingId);
            places.admit(new EnrolOfficialCommand(held.sessionId(), officialId, reason));
            walkIns.find(meetingId, officialId).ifPresent(request -> {
                request.admit(currentUser.accountId(), clock.instant());
                checkIns.sayOnce(held, officialId, Direction.IN, request.askedAt(), request.means(), request.device());
            });
            return null;
        });
    }

    /**
     * Does not let somebody in who asked, and tells them why.
     *
     * @throws InvalidInputException without a reason
     * @throws AttendanceRefusedException when it was decided before
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void decline(long meetingId, long officialId, String reason) {
        locks.inTransaction(() -> {
            Held held = marks.hold(meetingId);
            Instant now = clock.instant();
            String note = Marks.stripped(reason);
            walkIns.find(meetingId, officialId)
                    .orElseThrow(NotFoundException::new)
                    .decline(note, currentUser.accountId(), now);
            officials
                    .contacts(List.of(officialId))
                    .forEach(person -> mail.enqueue(AttendanceMails.walkInDeclined(
                            person, sessions.require(held.sessionId()), sessions.requireMeeting(meetingId), note)));
            events.fire(new WalkInDeclined(currentUser.accountId(), now, meetingId, officialId));
            return null;
        });
    }
}
