package vn.camtay.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.session.MeetingRow;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.text.SearchKey;
import vn.camtay.sheet.CellReason;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetDates;
import vn.camtay.sheet.TableRow;

/** Reads a file of attendance row by row: whom it means, which meeting, and which mark. One for a file. */
final class AttendanceFileRules {
    private static final Map<String, AttendanceStatus> STATUSES = Map.ofEntries(
            Map.entry("co mat", AttendanceStatus.PRESENT),
            Map.entry("present", AttendanceStatus.PRESENT),
            Map.entry("den muon", AttendanceStatus.LATE),
            Map.entry("muon", AttendanceStatus.LATE),
            Map.entry("late", AttendanceStatus.LATE),
            Map.entry("ve som", AttendanceStatus.LEFT_EARLY),
            Map.entry("left early", AttendanceStatus.LEFT_EARLY),
            Map.entry("vang", AttendanceStatus.ABSENT),
            Map.entry("vang mat", AttendanceStatus.ABSENT),
            Map.entry("absent", AttendanceStatus.ABSENT),
            Map.entry("vang co ly do", AttendanceStatus.EXCUSED),
            Map.entry("co phep", AttendanceStatus.EXCUSED),
            Map.entry("excused", AttendanceStatus.EXCUSED),
            Map.entry("chua ghi", AttendanceStatus.UNRECORDED),
            Map.entry("not recorded", AttendanceStatus.UNRECORDED));
    private static final Map<String, Boolean> TRUTHS = Map.of(
            "x", true, "co", true, "yes", true, "1", true, "true", true, "khong", false, "no", false, "0", false,
            "false", false);

    private final Map<Integer, MeetingRow> meetings;
    private final Map<String, RollPerson> byCode;
    private final Map<String, List<RollPerson>> byName;
    private final MarkPlanner planner;
    private final Function<MeetingRow, Duration> tolerance;
    private final ZoneId zone;

    /** @param tolerance how late is still in time at that meeting, and how early still until the end */
    AttendanceFileRules(
            List<MeetingRow> meetings,
            List<RollPerson> people,
            MarkPlanner planner,
            Function<MeetingRow, Duration> tolerance,
            ZoneId zone) {
        this.meetings = meetings.stream().collect(Collectors.toMap(MeetingRow::number, Function.identity()));
        this.byCode = people.stream()
                .filter(person -> person.staffCode() != null)
                .collect(Collectors.toMap(RollPerson::staffCode, Function.identity()));
        this.byName = people.stream().collect(Collectors.groupingBy(person -> SearchKey.of(person.fullName())));
        this.planner = planner;
        this.tolerance = tolerance;
        this.zone = zone;
    }

    PlannedMark plan(TableRow<AttendanceColumn> row) {
        List<CellReason> reasons = new ArrayList<>();
        RollPerson person = person(row, reasons);
        MeetingRow meeting = meeting(row, reasons);
        AttendanceStatus status = status(row, meeting, reasons);
        LocalTime in = time(row, AttendanceColumn.TIME_IN, reasons);
        LocalTime out = time(row, AttendanceColumn.TIME_OUT, reasons);
        boolean justified = justified(row, reasons);
        boolean away = status == AttendanceStatus.ABSENT || status == AttendanceStatus.EXCUSED;
        if (away && (in != null || out != null)) {
            reasons.add(row.reason(AttendanceColumn.STATUS, Reason.of("attendance.refused.attendanceTimesOfAbsent")));
        }
        if (!reasons.isEmpty()) {
            return unread(row, RowOutcome.REFUSED, person, reasons);
        }
        if (status == AttendanceStatus.UNRECORDED && in == null && out == null) {
            return unread(row, RowOutcome.UNCHANGED, person, List.of());
        }
        return planner.plan(
                row,
                person,
                meeting,
                mark(row, meeting, status, in, out, justified),
                Marks.stripped(row.cell(AttendanceColumn.WHY)));
    }

    /** Presence with times is what the times say: late or gone early beyond what the office tolerates. */
    private Mark mark(
            TableRow<AttendanceColumn> row,
            MeetingRow meeting,
            AttendanceStatus status,
            LocalTime in,
            LocalTime out,
            boolean justified) {
        Instant came = moment(meeting, in);
        Instant left = moment(meeting, out);
        boolean byTimes = (status == AttendanceStatus.PRESENT || status == AttendanceStatus.UNRECORDED)
                && (came != null || left != null);
        if (byTimes) {
            return planner.statuses(meeting)
                    .fitted(new CheckInReading(came, left)
                            .mark(meeting.startsAt(), meeting.endsAt(), tolerance.apply(meeting)));
        }
        return planner.statuses(meeting)
                .judged(Mark.said(
                        status,
                        status == AttendanceStatus.LEFT_EARLY ? left : came,
                        left,
                        Marks.stripped(row.cell(AttendanceColumn.REASON)),
                        justified));
    }

    private Instant moment(MeetingRow meeting, LocalTime time) {
        return time == null
                ? null
                : meeting.startsAt()
                        .atZone(zone)
                        .toLocalDate()
                        .atTime(time)
                        .atZone(zone)
                        .toInstant();
    }

    private static PlannedMark unread(
            TableRow<AttendanceColumn> row, RowOutcome outcome, RollPerson person, List<CellReason> reasons) {
        return new PlannedMark(
                row,
                outcome,
                person == null ? 0 : person.officialId(),
                person == null ? row.cell(AttendanceColumn.FULL_NAME) : person.fullName(),
                0,
                0,
                AttendanceStatus.UNRECORDED,
                null,
                null,
                null,
                null,
                false,
                0,
                null,
                0,
                reasons);
    }

    /** By code where there is one, and then the name must fit; else by name, if only one on the roll has it. */
    private RollPerson person(TableRow<AttendanceColumn> row, List<CellReason> reasons) {
        String code = row.cell(AttendanceColumn.STAFF_CODE);
        String name = row.cell(AttendanceColumn.FULL_NAME);
        if (!code.isEmpty()) {
            RollPerson person = byCode.get(code);
            if (person == null) {
                reasons.add(row.reason(
                        AttendanceColumn.STAFF_CODE, Reason.of("attendance.refused.attendanceCodeUnknown", code)));
            } else if (!name.isEmpty() && !SearchKey.of(name).equals(SearchKey.of(person.fullName()))) {
                reasons.add(row.reason(
                        AttendanceColumn.FULL_NAME,
                        Reason.of("attendance.refused.attendanceCodeOfOther", code, person.fullName())));
            }
            return person;
        }
        List<RollPerson> named = byName.getOrDefault(SearchKey.of(name), List.of());
        if (named.size() == 1) {
            return named.get(0);
        }
        reasons.add(row.reason(
                AttendanceColumn.FULL_NAME,
                named.isEmpty()
                        ? Reason.of("attendance.refused.attendanceNameUnknown", name)
                        : Reason.of("attendance.refused.attendanceNameSeveral", name, named.size())));
        return null;
    }

    /** A session of one meeting needs no number. */
    private MeetingRow meeting(TableRow<AttendanceColumn> row, List<CellReason> reasons) {
        String text = row.cell(AttendanceColumn.MEETING);
        MeetingRow meeting = text.isEmpty() && meetings.size() == 1
                ? meetings.values().iterator().next()
                : number(text).map(meetings::get).orElse(null);
        if (meeting == null) {
            reasons.add(row.reason(
                    AttendanceColumn.MEETING,
                    Reason.of("attendance.refused.attendanceMeeting", text, meetings.size())));
        }
        return meeting;
    }

    private static Optional<Integer> number(String text) {
        String digits = text.replaceAll("\\D+", "");
        return digits.isEmpty() || digits.length() > 4 ? Optional.empty() : Optional.of(Integer.valueOf(digits));
    }

    /** As the module calls it, else as it is usually called. */
    private AttendanceStatus status(TableRow<AttendanceColumn> row, MeetingRow meeting, List<CellReason> reasons) {
        String text = row.cell(AttendanceColumn.STATUS);
        AttendanceStatus usual = text.isEmpty() ? AttendanceStatus.UNRECORDED : STATUSES.get(SearchKey.of(text));
        AttendanceStatus status = text.isEmpty() || meeting == null
                ? usual
                : planner.statuses(meeting).named(text).orElse(usual);
        if (status == null) {
            reasons.add(row.reason(AttendanceColumn.STATUS, Reason.of("attendance.refused.attendanceStatus", text)));
        }
        return status;
    }

    private static LocalTime time(TableRow<AttendanceColumn> row, AttendanceColumn column, List<CellReason> reasons) {
        String text = row.cell(column);
        Optional<LocalTime> time = SheetDates.readTime(text);
        if (time.isEmpty() && !text.isEmpty()) {
            reasons.add(row.reason(column, Reason.of("attendance.refused.attendanceTime", text)));
        }
        return time.orElse(null);
    }

    private static boolean justified(TableRow<AttendanceColumn> row, List<CellReason> reasons) {
        String text = row.cell(AttendanceColumn.JUSTIFIED);
        Boolean justified = text.isEmpty() ? Boolean.FALSE : TRUTHS.get(SearchKey.of(text));
        if (justified == null) {
            reasons.add(
                    row.reason(AttendanceColumn.JUSTIFIED, Reason.of("attendance.refused.attendanceJustified", text)));
            return false;
        }
        return justified;
    }
}
