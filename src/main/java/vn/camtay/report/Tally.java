package vn.camtay.report;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import vn.camtay.attendance.AttendanceStatus;
import vn.camtay.attendance.PeriodLength;
import vn.camtay.attendance.TimePresent;

/**
 * What the marks of some meetings add up to. Only meetings that are over, or have a mark, count.
 *
 * @param meetings   meetings counted
 * @param present    minutes present, with what a period was worth on each day
 * @param possible   minutes of the meetings counted
 * @param absent     meetings missed without an excuse
 * @param excused    meetings missed with one, counted apart
 * @param unrecorded meetings of which nobody has said anything
 */
public record Tally(int meetings, TimePresent present, int possible, int absent, int excused, int unrecorded)
        implements Serializable {
    static final Tally NOTHING = new Tally(0, TimePresent.NONE, 0, 0, 0, 0);

    static Tally of(Collection<MeetingMark> marks, PeriodLength period, Instant now) {
        Tally sum = NOTHING;
        for (MeetingMark mark : marks) {
            boolean silent = mark.status() == AttendanceStatus.UNRECORDED;
            if (!silent || mark.isOver(now)) {
                sum = sum.plus(new Tally(
                        1,
                        TimePresent.of(mark.minutes(), period.at(mark.startsAt())),
                        mark.length(),
                        mark.status() == AttendanceStatus.ABSENT ? 1 : 0,
                        mark.status() == AttendanceStatus.EXCUSED ? 1 : 0,
                        silent ? 1 : 0));
            }
        }
        return sum;
    }

    Tally plus(Tally other) {
        return new Tally(
                meetings + other.meetings,
                present.plus(other.present),
                possible + other.possible,
                absent + other.absent,
                excused + other.excused,
                unrecorded + other.unrecorded);
    }

    /** Minutes present. */
    public long minutes() {
        return present.minutes();
    }

    /** Periods present, to one decimal, rounded half up. */
    public BigDecimal periods() {
        return present.periods();
    }
}
