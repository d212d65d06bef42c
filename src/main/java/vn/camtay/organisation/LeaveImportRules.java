package vn.camtay.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.camtay.organisation.HalfDay.Half;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.text.SearchKey;
import vn.camtay.sheet.CellReason;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetDates;
import vn.camtay.sheet.TableRow;

/** Says of each row of a file of leave, in order, what taking it over does; takes nothing over itself. One for a file. */
final class LeaveImportRules {
    private static final Map<String, Half> HALVES = Map.of(
            "sang",
            Half.MORNING,
            "morning",
            Half.MORNING,
            "am",
            Half.MORNING,
            "chieu",
            Half.AFTERNOON,
            "afternoon",
            Half.AFTERNOON,
            "pm",
            Half.AFTERNOON);
    private static final Map<String, LeaveKind> KINDS = Map.ofEntries(
            Map.entry("nghi phep", LeaveKind.ANNUAL),
            Map.entry("phep", LeaveKind.ANNUAL),
            Map.entry("phep nam", LeaveKind.ANNUAL),
            Map.entry("annual leave", LeaveKind.ANNUAL),
            Map.entry("annual", LeaveKind.ANNUAL),
            Map.entry("nghi om", LeaveKind.SICK),
            Map.entry("om", LeaveKind.SICK),
            Map.entry("sick leave", LeaveKind.SICK),
            Map.entry("sick", LeaveKind.SICK),
            Map.entry("cong tac", LeaveKind.DUTY),
            Map.entry("di cong tac", LeaveKind.DUTY),
            Map.entry("away on duty", LeaveKind.DUTY),
            Map.entry("duty", LeaveKind.DUTY),
            Map.entry("ly do khac", LeaveKind.OTHER),
            Map.entry("khac", LeaveKind.OTHER),
            Map.entry("other reason", LeaveKind.OTHER),
            Map.entry("other", LeaveKind.OTHER));
    private static final int LONGEST_DAYS = 200;

    /** Somebody whose leave the reader keeps. */
    record Person(long id, String staffCode, String fullName) {}

    /** A half-day of a person. */
    record Slot(long officialId, HalfDay halfDay) {}

    /** What is recorded of it. */
    record Known(LeaveKind kind, String note) {}

    private final WorkingCalendar calendar;
    private final Map<String, Person> byCode;
    private final Map<String, List<Person>> byName;
    private final Map<Slot, Known> known;
    private final Map<Slot, Integer> rows = new HashMap<>();

    LeaveImportRules(WorkingCalendar calendar, List<Person> people, Map<Slot, Known> known) {
        this.calendar = calendar;
        this.byCode = people.stream()
                .filter(person -> person.staffCode() != null)
                .collect(Collectors.toMap(Person::staffCode, person -> person));
        this.byName = people.stream().collect(Collectors.groupingBy(Person::fullName));
        this.known = known;
    }

    PlannedLeave plan(TableRow<LeaveColumn> row) {
        List<CellReason> reasons = new ArrayList<>();
        Person person = person(row, reasons);
        HalfDay first = halfDay(row, LeaveColumn.FROM, LeaveColumn.FROM_HALF, Half.MORNING, null, reasons);
        HalfDay last = halfDay(
                row, LeaveColumn.TO, LeaveColumn.TO_HALF, Half.AFTERNOON, first == null ? null : first.day(), reasons);
        LeaveKind kind = kind(row, reasons);
        String note = LeaveRules.note(row.cell(LeaveColumn.NOTE));
        if (note != null && note.length() > Leave.NOTE_MAX) {
            reasons.add(reason(row, LeaveColumn.NOTE, Reason.of("organisation.refused.leaveNote", Leave.NOTE_MAX)));
        }
        List<HalfDay> halfDays = List.of();
        if (first != null && last != null) {
            List<Reason> against = LeaveRules.againstStretch(first, last, LONGEST_DAYS);
            against.forEach(each -> reasons.add(reason(row, LeaveColumn.TO, each)));
            if (against.isEmpty()) {
                halfDays = LeaveRules.halfDays(calendar, first, last);
                if (halfDays.isEmpty()) {
                    reasons.add(reason(row, LeaveColumn.FROM, Reason.of("organisation.refused.leaveDayOff")));
                }
            }
        }
        if (reasons.isEmpty()) {
            againstEarlierRows(row, person, halfDays, new Known(kind, note), reasons);
        }
        return reasons.isEmpty()
                ? take(row, person, halfDays, new Known(kind, note))
                : PlannedLeave.refused(row, reasons);
    }

    private void againstEarlierRows(
            TableRow<LeaveColumn> row, Person person, List<HalfDay> halfDays, Known wanted, List<CellReason> reasons) {
        halfDays.stream()
                .map(halfDay -> new Slot(person.id(), halfDay))
                .filter(slot -> rows.containsKey(slot) && !wanted.equals(known.get(slot)))
                .findFirst()
                .ifPresent(slot -> reasons.add(new CellReason(
                        row.number(), "", Reason.of("organisation.refused.leaveRowTwice", rows.get(slot)))));
    }

    private PlannedLeave take(TableRow<LeaveColumn> row, Person person, List<HalfDay> halfDays, Known wanted) {
        List<HalfDay> touched = new ArrayList<>();
        boolean fresh = false;
        for (HalfDay halfDay : halfDays) {
            Slot slot = new Slot(person.id(), halfDay);
            Known before = known.put(slot, wanted);
            if (!Objects.equals(before, wanted)) {
                touched.add(halfDay);
                fresh |= before == null;
            }
            rows.putIfAbsent(slot, row.number());
        }
        RowOutcome outcome = touched.isEmpty() ? RowOutcome.UNCHANGED : fresh ? RowOutcome.NEW : RowOutcome.CHANGED;
        return new PlannedLeave(
                row,
                outcome,
                person.id(),
                person.fullName(),
                halfDays,
                touched,
                wanted.kind(),
                wanted.note(),
                List.of());
    }

    /** By code where there is one, and then the name must fit; else by name, if only one has it. */
    private Person person(TableRow<LeaveColumn> row, List<CellReason> reasons) {
        String code = row.cell(LeaveColumn.STAFF_CODE);
        String name = row.cell(LeaveColumn.FULL_NAME);
        if (!code.isEmpty()) {
            Person person = byCode.get(code);
            if (person == null) {
                reasons.add(
                        reason(row, LeaveColumn.STAFF_CODE, Reason.of("organisation.refused.leaveCodeUnknown", code)));
            } else if (!name.isEmpty() && !SearchKey.of(name).equals(SearchKey.of(person.fullName()))) {
                reasons.add(reason(
                        row,
                        LeaveColumn.FULL_NAME,
                        Reason.of("organisation.refused.leaveCodeOfOther", code, person.fullName())));
            }
            return person;
        }
        List<Person> named = byName.getOrDefault(name, List.of());
        if (named.size() == 1) {
            return named.get(0);
        }
        reasons.add(reason(
                row,
                LeaveColumn.FULL_NAME,
                named.isEmpty()
                        ? Reason.of("organisation.refused.leaveNameUnknown", name)
                        : Reason.of("organisation.refused.leaveNameSeveral", name, named.size())));
        return null;
    }

    private static HalfDay halfDay(
            TableRow<LeaveColumn> row,
            LeaveColumn dayColumn,
            LeaveColumn halfColumn,
            Half usual,
            LocalDate otherwise,
            List<CellReason> reasons) {
        String dayText = row.cell(dayColumn);
        String halfText = row.cell(halfColumn);
        Optional<LocalDate> day = dayText.isEmpty() ? Optional.ofNullable(otherwise) : SheetDates.read(dayText);
        Half half = halfText.isEmpty() ? usual : HALVES.get(SearchKey.of(halfText));
        boolean needed = dayColumn == LeaveColumn.FROM || !dayText.isEmpty();
        if (day.isEmpty() && needed) {
            reasons.add(reason(row, dayColumn, Reason.of("organisation.refused.leaveDate", dayText)));
        }
        if (half == null) {
            reasons.add(reason(row, halfColumn, Reason.of("organisation.refused.leaveHalf", halfText)));
        }
        return day.isEmpty() || half == null ? null : new HalfDay(day.get(), half);
    }

    private static LeaveKind kind(TableRow<LeaveColumn> row, List<CellReason> reasons) {
        String text = row.cell(LeaveColumn.KIND);
        LeaveKind kind = text.isEmpty() ? LeaveKind.ANNUAL : KINDS.get(SearchKey.of(text));
        if (kind == null) {
            reasons.add(reason(row, LeaveColumn.KIND, Reason.of("organisation.refused.leaveKindUnknown", text)));
        }
        return kind;
    }

    private static CellReason reason(TableRow<LeaveColumn> row, LeaveColumn column, Reason reason) {
        return row.reason(column, reason);
    }
}
