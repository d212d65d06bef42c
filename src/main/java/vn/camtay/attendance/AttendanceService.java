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
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.attendance.Attendance.Hand;
import vn.camtay.attendance.Attendance.Held;
import vn.camtay.enrolment.EnrolmentService;
import vn.camtay.enrolment.EnrolmentStatus;
import vn.camtay.organisation.PolicySetting;
import vn.camtay.organisation.PolicySettingService;
import vn.camtay.session.MeetingRow;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionService;
import vn.camtay.session.SessionStatus;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.identity.CurrentUser;
import vn.camtay.shared.identity.Roles;

/**
 * The roll call. Trainers take it in their own sessions, coordinators in any; marks are made under the lock of the session's
 * row, so that none slips in while it is locked for good.
 */
@Stateless
@DenyAll
public class AttendanceService {
    @Inject
    AttendanceRepository attendances;

    @Inject
    SessionService sessions;

    @Inject
    EnrolmentService enrolments;

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

    /**
     * The roll of a meeting.
     *
     * @throws NotFoundException when there is no such meeting, or the actor does not organise its session
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public RollCall rollCall(long meetingId) {
        MeetingRow meeting = sessions.requireMeeting(meetingId);
        SessionDetail session = sessions.requireManaged(meeting.sessionId());
        Held held = held(meeting);
        Instant now = clock.instant();
        Instant opens = meeting.startsAt().minus(RollPolicy.EARLY);
        return new RollCall(
                meeting,
                session.code(),
                session.moduleNameVi(),
                session.moduleNameEn(),
                opens,
                !now.isBefore(opens),
                isWritable(session),
                !now.isBefore(policy().whyNeededFrom(held)),
                attendances.roll(session.id(), meetingId));
    }

    /** How far the rolls of a session's meetings have come, in the order of time. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public RollProgress progress(long sessionId) {
        SessionDetail session = sessions.requireManaged(sessionId);
        long expected = enrolments.seatHolders(sessionId).size();
        Map<Long, Long> recorded = attendances.recorded(sessionId);
        List<RollSummary> meetings = session.meetings().stream()
                .map(meeting -> new RollSummary(meeting, recorded.getOrDefault(meeting.id(), 0L), expected))
                .toList();
        boolean writable = isWritable(session);
        boolean over = !clock.instant().isBefore(session.endsAt());
        boolean complete = meetings.stream().allMatch(meeting -> meeting.unrecorded() == 0);
        return new RollProgress(meetings, session.status(), writable, writable && over && complete);
    }

    /** Corrections at a meeting, the newest first. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public List<ChangeRow> history(long meetingId) {
        sessions.requireManaged(sessions.requireMeeting(meetingId).sessionId());
        return attendances.changes(meetingId);
    }

    /**
     * What the rolls of these sessions say of everybody who holds a seat, for what is derived from them, by session and person. A
     * caller who writes it down holds the session's lock.
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    public List<MeetingShare> shares(Collection<Long> sessionIds) {
        return sessionIds.isEmpty() ? List.of() : attendances.shares(sessionIds);
    }

    /**
     * Makes a mark, or corrects the one that is there; the same mark again changes nothing.
     *
     * @return the row of the roll as it is now
     * @throws AttendanceRefusedException with every reason
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RollRow mark(MarkCommand command) {
        return locks.inTransaction(() -> {
            Held held = lockMeeting(command.meetingId());
            Instant moment = moment(held, command.time());
            Mark mark = Mark.said(command.status(), moment, stripped(command.reason()), command.justified());
            mark.check(held.starts(), held.ends());
            if (!enrolments.seatHolders(held.sessionId()).contains(command.officialId())) {
                throw new AttendanceRefusedException("attendance.refused.notOnRoster");
            }
            record(held, command.officialId(), mark, stripped(command.why()));
            return attendances
                    .rollRow(held.sessionId(), held.meetingId(), command.officialId())
                    .orElseThrow(NotFoundException::new);
        });
    }

    /**
     * Records everybody of whom nothing is said yet as present.
     *
     * @param expected the people whom the actor saw and means; anything else on the roll refuses
     * @return how many were recorded
     * @throws AttendanceRefusedException when the roll is not the one the actor saw, or nobody is left
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int markRestPresent(long meetingId, Set<Long> expected) {
        return locks.inTransaction(() -> {
            Held held = lockMeeting(meetingId);
            Set<Long> rest = attendances.roll(held.sessionId(), meetingId).stream()
                    .filter(row -> row.status() == AttendanceStatus.UNRECORDED)
                    .map(RollRow::officialId)
                    .collect(Collectors.toSet());
            if (rest.isEmpty()) {
                throw new AttendanceRefusedException("attendance.refused.nobodyLeft");
            }
            if (!rest.equals(expected)) {
                throw new AttendanceRefusedException("attendance.refused.listChanged");
            }
            rest.forEach(officialId -> record(held, officialId, Mark.PRESENT, null));
            return rest.size();
        });
    }

    /**
     * Completes and locks a session: nothing may be unrecorded; what everybody attended is copied to their enrolments.
     *
     * @throws AttendanceRefusedException while marks are missing
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void lock(long sessionId) {
        locks.inTransaction(() -> {
            sessions.hold(sessionId);
            SessionDetail session = sessions.requireManaged(sessionId);
            List<Long> people = enrolments.seatHolders(sessionId);
            Map<Long, List<Attendance>> marks =
                    attendances.inSession(sessionId).stream().collect(Collectors.groupingBy(Attendance::officialId));
            int required = policies.valueOn(
                    PolicySetting.REQUIRED_ATTENDANCE,
                    session.endsAt().atZone(clock.getZone()).toLocalDate());
            Map<Long, EnrolmentStatus> outcomes = new HashMap<>();
            int missing = 0;
            for (long officialId : people) {
                List<Attendance> own = marks.getOrDefault(officialId, List.of());
                missing += session.meetings().size() - own.size();
                outcomes.put(officialId, outcome(session, own, required));
            }
            if (missing > 0) {
                throw new AttendanceRefusedException("attendance.refused.rollNotComplete", missing);
            }
            enrolments.settle(sessionId, outcomes);
            sessions.lock(sessionId);
            return null;
        });
    }

    private static EnrolmentStatus outcome(SessionDetail session, List<Attendance> marks, int required) {
        Map<Long, MeetingRow> meetings =
                session.meetings().stream().collect(Collectors.toMap(MeetingRow::id, Function.identity()));
        List<Outcome.Share> shares = marks.stream()
                .map(mark -> new Outcome.Share(
                        mark.minutes(), mark.status() == AttendanceStatus.EXCUSED && mark.justified(), (int)
                                meetings.get(mark.meetingId()).minutes()))
                .toList();
        return Outcome.of(shares, required);
    }

    private Held lockMeeting(long meetingId) {
        long sessionId = sessions.requireMeeting(meetingId).sessionId();
        sessions.hold(sessionId);
        SessionDetail session = sessions.requireManaged(sessionId);
        if (!isWritable(session)) {
            throw new AttendanceRefusedException("attendance.refused.locked");
        }
        return session.meetings().stream()
                .filter(meeting -> meeting.id() == meetingId)
                .findFirst()
                .map(AttendanceService::held)
                .orElseThrow(NotFoundException::new);
    }

    private void record(Held held, long officialId, Mark mark, String why) {
        Instant now = clock.instant();
        long actor = currentUser.accountId();
        Attendance before = attendances.find(held.meetingId(), officialId).orElse(null);
        boolean correction = before != null && !before.mark().equals(mark);
        List<Reason> against = policy().against(mark.status(), held, correction, why, now);
        if (!against.isEmpty()) {
            throw new AttendanceRefusedException(against);
        }
        OptionalLong me = currentUser.officialId();
        Hand hand = new Hand(actor, me.isPresent() ? me.getAsLong() : null, now, why);
        if (before == null) {
            Attendance first = Attendance.first(held, officialId, mark, hand);
            attendances.add(first);
            events.fire(new OfficialMarked(actor, now, first.id(), held.meetingId(), officialId, mark.status()));
        } else {
            before.correct(held, mark, hand).ifPresent(change -> {
                attendances.keep(change);
                events.fire(
                        new AttendanceCorrected(actor, now, before.id(), held.meetingId(), officialId, mark.status()));
            });
        }
    }

    private static boolean isWritable(SessionDetail session) {
        return session.status() == SessionStatus.OPEN || session.status() == SessionStatus.COMPLETED;
    }

    private static Held held(MeetingRow meeting) {
        return new Held(meeting.sessionId(), meeting.id(), meeting.startsAt(), meeting.endsAt());
    }

    private Instant moment(Held held, LocalTime time) {
        ZoneId zone = clock.getZone();
        return time == null
                ? null
                : held.starts()
                        .atZone(zone)
                        .toLocalDate()
                        .atTime(time)
                        .atZone(zone)
                        .toInstant();
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private RollPolicy policy() {
        return new RollPolicy(clock.getZone());
    }
}
