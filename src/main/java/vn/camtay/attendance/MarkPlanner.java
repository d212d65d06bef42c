package vn.camtay.attendance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.camtay.attendance.Attendance.Held;
import vn.camtay.session.MeetingRow;
import vn.camtay.shared.error.Reason;
import vn.camtay.sheet.CellReason;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.TableRow;

/** Says of each of many marks, in order, what making it would do; makes none itself. One for a file or a choice of people. */
final class MarkPlanner {
    /** One person at one meeting. */
    record Slot(long meetingId, long officialId) {}

    /** What is said of them. */
    record Known(Mark mark, long version) {}

    private final Map<Slot, Known> known;
    private final StatusSets statuses;
    private final RollPolicy policy;
    private final Instant now;
    private final Map<Slot, Integer> rows = new HashMap<>();

    MarkPlanner(Map<Slot, Known> known, StatusSets statuses, RollPolicy policy, Instant now) {
        this.known = new HashMap<>(known);
        this.statuses = statuses;
        this.policy = policy;
        this.now = now;
    }

    /**
     * A mark is made when it can be; the same mark again, to the minute, is unchanged. Of two rows that say different things of one
     * person at one meeting the second is refused.
     *
     * @param row null for a person chosen on the roll
     */
    PlannedMark plan(TableRow<AttendanceColumn> row, RollPerson person, MeetingRow meeting, Mark wanted, String why) {
        Held held = Marks.held(meeting, statuses);
        Slot slot = new Slot(meeting.id(), person.officialId());
        Known before = known.get(slot);
        boolean same = before != null && sameToTheMinute(before.mark(), wanted);
        List<CellReason> reasons = new ArrayList<>();
        wanted.wrong(held.starts(), held.ends())
                .forEach(reason -> reasons.add(reason(row, column(wanted, reason), reason)));
        if (reasons.isEmpty() && !same) {
            policy.against(wanted.status(), held, before != null, why, now)
                    .forEach(reason -> reasons.add(reason(row, AttendanceColumn.WHY, reason)));
            held.statuses()
                    .against(wanted.status())
                    .forEach(reason -> reasons.add(reason(row, AttendanceColumn.STATUS, reason)));
        }
        if (reasons.isEmpty() && rows.containsKey(slot) && !same) {
            reasons.add(new CellReason(
                    row.number(), "", Reason.of("attendance.refused.attendanceRowTwice", rows.get(slot))));
        }
        RowOutcome outcome = outcome(reasons, same, before);
        if (outcome == RowOutcome.NEW || outcome == RowOutcome.CHANGED) {
            known.put(slot, new Known(wanted, before == null ? 0 : before.version()));
        }
        if (row != null && reasons.isEmpty()) {
            rows.putIfAbsent(slot, row.number());
        }
        return new PlannedMark(
                row,
                outcome,
                person.officialId(),
                person.fullName(),
                meeting.id(),
                meeting.number(),
                before == null ? AttendanceStatus.UNRECORDED : before.mark().status(),
                wanted.status(),
                wanted.moment(),
                wanted.leftAt(),
                wanted.reason(),
                wanted.justified(),
                reasons.isEmpty() ? wanted.minutes(held) : 0,
                why,
                before == null ? 0 : before.version(),
                reasons);
    }

    private static RowOutcome outcome(List<CellReason> reasons, boolean same, Known before) {
        if (!reasons.isEmpty()) {
            return RowOutcome.REFUSED;
        }
        if (same) {
            return RowOutcome.UNCHANGED;
        }
        return before == null ? RowOutcome.NEW : RowOutcome.CHANGED;
    }

    /** Files know no seconds. */
    private static boolean sameToTheMinute(Mark one, Mark other) {
        return one.status() == other.status()
                && Objects.equals(minute(one.moment()), minute(other.moment()))
                && Objects.equals(minute(one.leftAt()), minute(other.leftAt()))
                && Objects.equals(one.reason(), other.reason())
                && one.justified() == other.justified();
    }

    /** Which marks the roll of that meeting uses. */
    StatusSet statuses(MeetingRow meeting) {
        return statuses.at(meeting.startsAt());
    }

    private static Instant minute(Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MINUTES);
    }

    private static AttendanceColumn column(Mark wanted, Reason reason) {
        return switch (reason.key()) {
            case "attendance.refused.momentOutside" ->
                wanted.status() == AttendanceStatus.LEFT_EARLY ? AttendanceColumn.TIME_OUT : AttendanceColumn.TIME_IN;
            case "attendance.refused.leftOutside" -> AttendanceColumn.TIME_OUT;
            case "attendance.refused.unrecorded" -> AttendanceColumn.STATUS;
            default -> AttendanceColumn.REASON;
        };
    }

    private static CellReason reason(TableRow<AttendanceColumn> row, AttendanceColumn column, Reason reason) {
        return row == null ? new CellReason(0, "", reason) : row.reason(column, reason);
    }
}
