package vn.camtay.attendance;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import vn.camtay.shared.error.Reason;
import vn.camtay.sheet.CellReason;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.TableRow;

/**
 * What one mark of many would do, or has done: from a row of a file, or of a person chosen on the roll.
 *
 * @param row       of the file; null for a person chosen on the roll
 * @param officialId 0 where nobody is meant
 * @param meetingId 0 where no meeting is meant
 * @param number    of the meeting; 0 where none is meant
 * @param before    what is said now
 * @param status    what would be said; null when refused before that is known, and where the row says nothing
 * @param minutes   whole minutes that would count
 * @param why       reason of a correction; null for none
 * @param seen      version of the mark that is there, 0 for none
 * @param reasons   empty unless refused
 */
public record PlannedMark(
        TableRow<AttendanceColumn> row,
        RowOutcome outcome,
        long officialId,
        String fullName,
        long meetingId,
        int number,
        AttendanceStatus before,
        AttendanceStatus status,
        Instant moment,
        Instant leftAt,
        String reason,
        boolean justified,
        int minutes,
        String why,
        long seen,
        List<CellReason> reasons)
        implements Serializable {
    public PlannedMark {
        reasons = List.copyOf(reasons);
    }

    /** Whether accepting it says something new. */
    public boolean good() {
        return outcome == RowOutcome.NEW || outcome == RowOutcome.CHANGED;
    }

    Mark mark() {
        return new Mark(status, moment, leftAt, reason, justified);
    }

    PlannedMark refused(List<Reason> against) {
        int place = row == null ? 0 : row.number();
        return new PlannedMark(
                row,
                RowOutcome.REFUSED,
                officialId,
                fullName,
                meetingId,
                number,
                before,
                status,
                moment,
                leftAt,
                reason,
                justified,
                minutes,
                why,
                seen,
                against.stream().map(each -> new CellReason(place, "", each)).toList());
    }
}
