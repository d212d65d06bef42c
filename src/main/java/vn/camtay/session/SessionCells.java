package vn.camtay.session;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.camtay.shared.error.Reason;
import vn.camtay.sheet.CellReason;
import vn.camtay.sheet.SheetDates;
import vn.camtay.sheet.TableRow;

/** Which cell of a session's rows a refusal is about. */
final class SessionCells {
    private static final String REFUSED = "session.refused.";
    private static final Map<String, SessionColumn> COLUMNS = Map.ofEntries(
            Map.entry("moduleRetired", SessionColumn.MODULE),
            Map.entry("moduleFixed", SessionColumn.MODULE),
            Map.entry("capacity", SessionColumn.CAPACITY),
            Map.entry("capacityTaken", SessionColumn.CAPACITY),
            Map.entry("minimum", SessionColumn.MINIMUM),
            Map.entry("bringLong", SessionColumn.BRING),
            Map.entry("trainersMany", SessionColumn.TRAINERS),
            Map.entry("trainerMissing", SessionColumn.TRAINERS),
            Map.entry("trainerUnknown", SessionColumn.TRAINERS),
            Map.entry("trainerNotMe", SessionColumn.TRAINERS),
            Map.entry("trainerClash", SessionColumn.TRAINERS),
            Map.entry("trainerTakesPart", SessionColumn.TRAINERS),
            Map.entry("trainerOnLeave", SessionColumn.TRAINERS),
            Map.entry("trainerHours", SessionColumn.TRAINERS),
            Map.entry("trainerLoad", SessionColumn.TRAINERS),
            Map.entry("trainerMayNot", SessionColumn.TRAINERS),
            Map.entry("travel", SessionColumn.TRAINERS),
            Map.entry("travelWithin", SessionColumn.FROM),
            Map.entry("windowBackwards", SessionColumn.CLOSES),
            Map.entry("windowLate", SessionColumn.CLOSES),
            Map.entry("meetingBackwards", SessionColumn.TO),
            Map.entry("meetingLong", SessionColumn.TO),
            Map.entry("meetingsOverlap", SessionColumn.FROM),
            Map.entry("meetingPast", SessionColumn.DAY),
            Map.entry("meetingBegun", SessionColumn.DAY),
            Map.entry("dayOff", SessionColumn.DAY),
            Map.entry("outsideHours", SessionColumn.FROM),
            Map.entry("venueClosed", SessionColumn.VENUE),
            Map.entry("venueUnknown", SessionColumn.VENUE),
            Map.entry("venueClash", SessionColumn.VENUE),
            Map.entry("changeEnded", SessionColumn.CODE),
            Map.entry("fileStale", SessionColumn.VERSION));

    /** Refusals whose first argument is the number of the meeting, in the order of time. */
    private static final Set<String> OF_MEETING = Set.of(
            "meetingBackwards",
            "meetingLong",
            "meetingsOverlap",
            "meetingPast",
            "meetingBegun",
            "dayOff",
            "outsideHours",
            "venueClosed",
            "travelWithin");

    private SessionCells() {}

    static CellReason of(List<TableRow<SessionColumn>> rows, Reason reason) {
        String name = reason.key().startsWith(REFUSED) ? reason.key().substring(REFUSED.length()) : reason.key();
        SessionColumn column = COLUMNS.get(name);
        TableRow<SessionColumn> row = row(rows, name, reason);
        return column == null ? new CellReason(row.number(), "", reason) : row.reason(column, reason);
    }

    private static TableRow<SessionColumn> row(List<TableRow<SessionColumn>> rows, String name, Reason reason) {
        if (OF_MEETING.contains(name)) {
            int index = ((Number) reason.arguments().get(0)).intValue() - 1;
            List<TableRow<SessionColumn>> inTime = rows.stream()
                    .sorted(Comparator.comparing(SessionCells::start))
                    .toList();
            return inTime.get(Math.min(index, inTime.size() - 1));
        }
        if (name.equals("venueClash")) {
            String venue = reason.arguments().get(0).toString();
            return rows.stream()
                    .filter(row -> row.cell(SessionColumn.VENUE).endsWith(venue))
                    .findFirst()
                    .orElse(rows.get(0));
        }
        return rows.get(0);
    }

    /** Sorts as the meetings do; rows without a time stand first. */
    private static String start(TableRow<SessionColumn> row) {
        Optional<String> day = SheetDates.read(row.cell(SessionColumn.DAY)).map(Object::toString);
        Optional<String> time =
                SheetDates.readTime(row.cell(SessionColumn.FROM)).map(Object::toString);
        return day.orElse("") + time.orElse("");
    }
}
