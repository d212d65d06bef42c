package vn.camtay.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import vn.camtay.attendance.Attendance.Hand;
import vn.camtay.attendance.Attendance.Held;
import vn.camtay.enrolment.EnrolmentService;
import vn.camtay.session.MeetingRow;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionService;
import vn.camtay.session.SessionStatus;
import vn.camtay.shared.error.NotFoundException;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.event.DomainEvent;
import vn.camtay.shared.event.DomainEvents;
import vn.camtay.shared.identity.CurrentUser;

/**
 * The one way in which a mark comes into the roll: by the trainer's hand, from a check-in, a sheet or a table. Under the lock of
 * the session's row; every correction leaves what was there before behind.
 */
@ApplicationScoped
class Marks {
    @Inject
    AttendanceRepository attendances;

    @Inject
    SessionService sessions;

    @Inject
    EnrolmentService enrolments;

    @Inject
    StatusSettingRepository statuses;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Event<DomainEvents> facts;

    /** A mark that is to be made of one person, and what its maker saw. */
    record Wanted(long officialId, Mark mark, String why, Long seen) {}

    /**
     * Locks the meeting's session until the end of the transaction.
     *
     * @throws NotFoundException when there is no such meeting, or it is not the actor's
     * @throws AttendanceRefusedException when the roll is closed
     */
    Held hold(long meetingId) {
        long sessionId = sessions.requireMeeting(meetingId).sessionId();
        sessions.hold(sessionId);
        SessionDetail session = sessions.requireManaged(sessionId);
        if (!isWritable(session)) {
            throw new AttendanceRefusedException("attendance.refused.locked");
        }
        return session.meetings().stream()
                .filter(meeting -> meeting.id() == meetingId)
                .findFirst()
                .map(meeting -> held(meeting, statuses.of(session.moduleId())))
                .orElseThrow(NotFoundException::new);
    }

    static boolean isWritable(SessionDetail session) {
        return session.status() == SessionStatus.OPEN || session.status() == SessionStatus.COMPLETED;
    }

    static Held held(MeetingRow meeting) {
        return new Held(meeting.sessionId(), meeting.id(), meeting.startsAt(), meeting.endsAt());
    }

    static Held held(MeetingRow meeting, StatusSets statuses) {
        return new Held(
                meeting.sessionId(),
                meeting.id(),
                meeting.startsAt(),
                meeting.endsAt(),
                statuses.at(meeting.startsAt()));
    }

    /** Which marks the rolls of a module use. One statement. */
    StatusSets statuses(long moduleId) {
        return statuses.of(moduleId);
    }

    /** The same of several modules. One statement. */
    Map<Long, StatusSets> statuses(Set<Long> moduleIds) {
        return statuses.of(moduleIds);
    }

    /** Whoever acts, now. */
    Hand hand(Means means, String why) {
        OptionalLong me = currentUser.officialId();
        return new Hand(currentUser.accountId(), me.isPresent() ? me.getAsLong() : null, clock.instant(), means, why);
    }

    /**
     * Makes one mark, or corrects the one that is there; the same mark again changes nothing.
     *
     * @return the mark as it is now
     * @throws AttendanceRefusedException with every reason
     */
    Attendance make(Held held, long officialId, Mark mark, Means means, String why) {
        mark.check(held.starts(), held.ends());
        if (!seated(held).contains(officialId)) {
            throw new AttendanceRefusedException("attendance.refused.notOnRoster");
        }
        Attendance before = attendances.find(held.meetingId(), officialId).orElse(null);
        Hand hand = hand(means, why);
        List<Reason> against = against(held, before, mark, hand);
        if (!against.isEmpty()) {
            throw new AttendanceRefusedException(against);
        }
        List<DomainEvent> told = new ArrayList<>();
        Attendance now = write(held, officialId, before, mark, hand, told);
        if (before == null) {
            attendances.add(now);
            told.add(marked(now));
        } else {
            attendances.flush();
        }
        told.forEach(events::fire);
        return now;
    }

    /**
     * Makes many marks of one meeting: each is made, refused, or left alone because somebody said something else meanwhile; one
     * never stops the others.
     *
     * @return what became of each, in the order asked, without rows
     */
    List<MarkAnswer> makeAll(Held held, List<Wanted> wanted, Means means) {
        Set<Long> seated = seated(held);
        Map<Long, Attendance> marks = new HashMap<>(attendances.atMeeting(held.meetingId()));
        List<MarkAnswer> answers = new ArrayList<>();
        Map<Long, Attendance> firsts = new LinkedHashMap<>();
        List<DomainEvent> told = new ArrayList<>();
        for (Wanted one : wanted) {
            if (firsts.containsKey(one.officialId())) { // said twice: stored before it is corrected
                marks.putAll(store(held, firsts, told));
            }
            Attendance before = marks.get(one.officialId());
            Hand hand = hand(means, one.why());
            List<Reason> wrong = new ArrayList<>(one.mark().wrong(held.starts(), held.ends()));
            if (!seated.contains(one.officialId())) {
                wrong.add(Reason.of("attendance.refused.notOnRoster"));
            }
            boolean same = before != null && before.mark().equals(one.mark());
            if (wrong.isEmpty() && !same && isOvertaken(before, one.seen())) {
                answers.add(new MarkAnswer(one.officialId(), MarkAnswer.Result.CONFLICT, null, List.of()));
                continue;
            }
            if (wrong.isEmpty()) {
                wrong.addAll(against(held, before, one.mark(), hand));
            }
            if (!wrong.isEmpty()) {
                answers.add(new MarkAnswer(one.officialId(), MarkAnswer.Result.REFUSED, null, wrong));
                continue;
            }
            Attendance now = write(held, one.officialId(), before, one.mark(), hand, told);
            if (before == null) {
                firsts.put(one.officialId(), now);
            }
            answers.add(new MarkAnswer(one.officialId(), MarkAnswer.Result.SAVED, null, List.of()));
        }
        store(held, firsts, told);
        if (!told.isEmpty()) {
            facts.fire(new DomainEvents(told));
        }
        return answers;
    }

    /**
     * Writes what was said so far, and takes the first marks off the list.
     *
     * @return every mark of the meeting as it is now, by person
     */
    private Map<Long, Attendance> store(Held held, Map<Long, Attendance> firsts, List<DomainEvent> told) {
        attendances.flush();
        if (firsts.isEmpty()) {
            return Map.of();
        }
        attendances.addAll(List.copyOf(firsts.values()));
        Map<Long, Attendance> stored = attendances.atMeeting(held.meetingId());
        firsts.keySet().forEach(official -> told.add(marked(stored.get(official))));
        firsts.clear();
        return stored;
    }

    /** Whether somebody has said something since the actor looked. */
    private static boolean isOvertaken(Attendance before, Long seen) {
        return seen != null && !Objects.equals(seen, before == null ? 0L : before.version());
    }

    private List<Reason> against(Held held, Attendance before, Mark mark, Hand hand) {
        boolean same = before != null && before.mark().equals(mark);
        List<Reason> against = new ArrayList<>(new RollPolicy(clock.getZone())
                .against(mark.status(), held, before != null && !same, hand.why(), hand.at()));
        if (!same) {
            against.addAll(held.statuses().against(mark.status()));
        }
        return against;
    }

    private Attendance write(
            Held held, long officialId, Attendance before, Mark mark, Hand hand, List<DomainEvent> told) {
        if (before == null) {
            return Attendance.first(held, officialId, mark, hand);
        }
        before.correct(held, mark, hand).ifPresent(change -> {
            attendances.keep(change);
            told.add(new AttendanceCorrected(
                    hand.accountId(), hand.at(), before.id(), held.meetingId(), officialId, mark.status()));
        });
        return before;
    }

    private static OfficialMarked marked(Attendance mark) {
        return new OfficialMarked(
                mark.recordedBy(), mark.recordedAt(), mark.id(), mark.meetingId(), mark.officialId(), mark.status());
    }

    private Set<Long> seated(Held held) {
        return new HashSet<>(enrolments.seatHolders(held.sessionId()));
    }

    /** A time of the meeting's first day; null for none. */
    Instant moment(Held held, LocalTime time) {
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

    /** The mark that a command means. */
    Mark mark(Held held, MarkCommand command) {
        return held.statuses()
                .judged(Mark.said(
                        command.status(),
                        moment(held, command.time()),
                        moment(held, command.left()),
                        stripped(command.reason()),
                        command.justified()));
    }

    static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
