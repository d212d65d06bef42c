package vn.camtay.report;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.camtay.attendance.PeriodLength;

/** One person and one session in a record: the line, the marks of its meetings by number, and what they add up to. */
public record RecordRow(RecordLine line, List<MeetingMark> marks, Tally tally, RecordState state)
        implements Serializable {
    public RecordRow {
        marks = List.copyOf(marks);
    }

    static List<RecordRow> of(List<RecordLine> lines, Collection<MeetingMark> marks, PeriodLength period, Instant now) {
        Map<Long, List<MeetingMark>> byEnrolment =
                marks.stream().collect(Collectors.groupingBy(MeetingMark::enrolmentId));
        List<RecordRow> rows = new ArrayList<>();
        for (RecordLine line : lines) {
            List<MeetingMark> own = byEnrolment.getOrDefault(line.enrolmentId(), List.of());
            Tally tally = Tally.of(own, period, now);
            rows.add(new RecordRow(line, own, tally, RecordState.of(line.status(), tally, line.endsAt(), now)));
        }
        return rows;
    }

    public boolean attended() {
        return state == RecordState.ATTENDED;
    }

    /** Whether the session is over on the day it began. */
    public boolean oneDay() {
        return marks.size() < 2;
    }
}
