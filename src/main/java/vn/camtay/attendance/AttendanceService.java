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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.camtay.attendance.Attendance.Hand;
import vn.camtay.attendance.Attendance.Held;
import vn.camtay.attendance.Marks.Wanted;
import vn.camtay.enrolment.EnrolmentService;
import vn.camtay.organisation.PolicySetting;
import vn.camtay.organisation.PolicySettingService;
import vn.camtay.session.MeetingRow;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionService;
import vn.camtay.shared.batch.LockRetry;
import vn.camtay.shared.error.InvalidInputException;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
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
    Marks marks;

    @Inject
    RollLock rollLock;

    @Inject
    SessionService sessions;

    @Inject
    EnrolmentService enrolments;

    @Inject
    PolicySettingService policies;

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
        Held held = Marks.held(meeting, marks.statuses(session.moduleId()));
        Instant now = clock.instant();
        Instant opens = meeting.startsAt().minus(RollPolicy.EARLY);
        return new RollCall(
                meeting,
                session.code(),
                session.moduleNameVi(),
                session.moduleNameEn(),
                opens,
                !now.isBefore(opens),
                Marks.isWritable(session),
                !now.isBefore(policy().whyNeededFrom(held)),
                held.statuses(),
                attendances.roll(session.id(), meetingId));
    }

    /** Which marks the roll of a meeting uses. */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    public StatusSet statuses(long meetingId) {
        MeetingRow meeting = sessions.requireMeeting(meetingId);
        SessionDetail session = sessions.requireManaged(meeting.sessionId());
        return Marks.held(meeting, marks.statuses(session.moduleId())).statuses();
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
        boolean writable = Marks.isWritable(session);
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

    /** Meetings that are over and whose rolls are open and not complete, by session, in the order of time. */
    @RolesAllowed(Roles.SYSTEM)
    public List<UnrecordedMeeting> unrecorded() {
        return attendances.unrecorded(clock.instant());
    }

    /**
     * What the rolls of these sessions say of everybody who holds a seat, for what is derived from them, by session and person. A
     * caller who writes it down holds the session's lock.
     */
    @RolesAllowed({Roles.OFFICIAL, Roles.TRAINER, Roles.HEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
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
            Held held = marks.hold(command.meetingId());
            marks.make(
                    held,
                    command.officialId(),
                    marks.mark(held, command),
                    Means.TRAINER,
                    Marks.stripped(command.why()));
            return row(held, command.officialId());
        });
    }

    private RollRow row(Held held, long officialId) {
        return attendances
                .rollRow(held.sessionId(), held.meetingId(), officialId)
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Makes many marks of one meeting at once. Each says which version of the row its maker saw: what somebody else has said since
     * is never overwritten, and comes back beside it.
     *
     * @return what became of each, in the order asked, with the row as it is now
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<MarkAnswer> markAll(long meetingId, List<MarkCommand> commands) {
        return locks.inTransaction(() -> {
            Held held = marks.hold(meetingId);
            List<Wanted> wanted = commands.stream()
                    .map(command -> new Wanted(
                            command.officialId(),
                            marks.mark(held, command),
                            Marks.stripped(command.why()),
                            command.seen()))
                    .toList();
            List<MarkAnswer> answers = marks.makeAll(held, wanted, Means.TRAINER);
            Map<Long, RollRow> rows = rows(held);
            return answers.stream()
                    .map(answer -> answer.with(rows.get(answer.officialId())))
                    .toList();
        });
    }

    private Map<Long, RollRow> rows(Held held) {
        return attendances.roll(held.sessionId(), held.meetingId()).stream()
                .collect(Collectors.toMap(RollRow::officialId, Function.identity()));
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
        return markSeen(meetingId, expected, row -> true, (held, row) -> Mark.PRESENT);
    }

    /**
     * Records everybody who checked in and of whom nothing is said yet as their check-in says: present, or late or gone early
     * beyond what the office tolerates.
     *
     * @param expected the people whom the actor saw and means; anything else on the roll refuses
     * @return how many were recorded
     * @throws AttendanceRefusedException when the roll is not the one the actor saw, or nobody is left
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int confirmCheckIns(long meetingId, Set<Long> expected) {
        return markSeen(meetingId, expected, row -> row.self().made(), this::byCheckIn);
    }

    private int markSeen(
            long meetingId, Set<Long> expected, Predicate<RollRow> meant, BiFunction<Held, RollRow, Mark> mark) {
        return locks.inTransaction(() -> {
            Held held = marks.hold(meetingId);
            List<RollRow> rest = attendances.roll(held.sessionId(), meetingId).stream()
                    .filter(row -> row.status() == AttendanceStatus.UNRECORDED)
                    .filter(meant)
                    .toList();
            if (rest.isEmpty()) {
                throw new AttendanceRefusedException("attendance.refused.nobodyLeft");
            }
            if (!rest.stream()
                    .map(RollRow::officialId)
                    .collect(Collectors.toSet())
                    .equals(expected)) {
                throw new AttendanceRefusedException("attendance.refused.listChanged");
            }
            List<Wanted> wanted = rest.stream()
                    .map(row -> new Wanted(row.officialId(), mark.apply(held, row), null, 0L))
                    .toList();
            List<Reason> reasons = marks.makeAll(held, wanted, Means.TRAINER).stream()
                    .flatMap(answer -> answer.reasons().stream())
                    .distinct()
                    .toList();
            if (!reasons.isEmpty()) {
                throw new AttendanceRefusedException(reasons);
            }
            return rest.size();
        });
    }

    private Mark byCheckIn(Held held, RollRow row) {
        return held.statuses()
                .fitted(new CheckInReading(row.self().inAt(), row.self().outAt())
                        .mark(held.starts(), held.ends(), Duration.ofMinutes(tolerance(held))));
    }

    /**
     * Settles a mark that says away of somebody who checked in: the mark stands, or the check-in was right and decides the mark.
     *
     * @return the row of the roll as it is now
     * @throws AttendanceRefusedException when there is nothing to settle
     * @throws InvalidInputException without a note
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RollRow settle(SettleCommand command) {
        return locks.inTransaction(() -> {
            Held held = marks.hold(command.meetingId());
            RollRow row = row(held, command.officialId());
            if (row.agreement() != Agreement.DISPUTED) {
                throw new AttendanceRefusedException("attendance.refused.nothingToSettle");
            }
            String note = Marks.stripped(command.note());
            Attendance mark =
                    attendances.find(held.meetingId(), command.officialId()).orElseThrow(NotFoundException::new);
            if (command.byCheckIn() && note != null) {
                mark = marks.make(held, command.officialId(), byCheckIn(held, row), Means.TRAINER, note);
            }
            Hand hand = marks.hand(Means.TRAINER, note);
            attendances.keep(AttendanceSettlement.of(mark, command.byCheckIn(), hand));
            attendances.flush();
            events.fire(new DisputeSettled(
                    hand.accountId(),
                    hand.at(),
                    mark.id(),
                    held.meetingId(),
                    command.officialId(),
                    mark.status(),
                    command.byCheckIn()));
            return row(held, command.officialId());
        });
    }

    /**
     * Completes and locks a session: nothing may be unrecorded or in dispute; what everybody attended is copied to their
     * enrolments.
     *
     * @throws AttendanceRefusedException while marks are missing or disputes are open
     */
    @RolesAllowed({Roles.TRAINER, Roles.COORDINATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void lock(long sessionId) {
        locks.inTransaction(() -> {
            sessions.hold(sessionId);
            rollLock.lock(sessionId);
            return null;
        });
    }

    private int tolerance(Held held) {
        return policies.valueOn(
                PolicySetting.LATE_TOLERANCE,
                held.starts().atZone(clock.getZone()).toLocalDate());
    }

    private RollPolicy policy() {
        return new RollPolicy(clock.getZone());
    }
}
