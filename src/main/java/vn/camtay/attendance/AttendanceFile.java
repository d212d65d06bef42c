package vn.camtay.attendance;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The rolls of a session as a file holds them: a line for each person at each meeting, meetings in order, people by given name.
 *
 * @param statuses which marks the roll uses, by number of the meeting
 */
public record AttendanceFile(String sessionCode, Map<Integer, StatusSet> statuses, List<Line> lines)
        implements Serializable {
    public AttendanceFile {
        statuses = Map.copyOf(statuses);
        lines = List.copyOf(lines);
    }

    /**
     * One person at one meeting.
     *
     * @param staffCode null if none
     * @param status    UNRECORDED while nobody has said anything
     * @param cameAt    when somebody who came late came; null otherwise
     * @param leftAt    when somebody left early; null otherwise
     * @param reason    why they are excused; null otherwise
     */
    public record Line(
            String staffCode,
            String fullName,
            int number,
            AttendanceStatus status,
            Instant cameAt,
            Instant leftAt,
            String reason,
            boolean justified)
            implements Serializable {
        static Line of(RollPerson person, int number, Mark mark) {
            boolean early = mark.status() == AttendanceStatus.LEFT_EARLY;
            return new Line(
                    person.staffCode(),
                    person.fullName(),
                    number,
                    mark.status(),
                    early ? null : mark.moment(),
                    early ? mark.moment() : mark.leftAt(),
                    mark.reason(),
                    mark.justified());
        }
    }
}
