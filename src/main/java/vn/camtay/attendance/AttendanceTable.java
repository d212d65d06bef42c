package vn.camtay.attendance;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import vn.camtay.shared.text.Texts;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetWriter;
import vn.camtay.sheet.TableFile;

/** The tables that people take away from an import of attendance, in their language: the roll to fill in, and the refused rows. */
final class AttendanceTable {
    private AttendanceTable() {}

    /** Everybody at every meeting with what is said of them, to be filled in and loaded. */
    static void write(SheetWriter table, Texts texts, AttendanceFile file, ZoneId zone) {
        table.heading(TableFile.headings(AttendanceColumn.class, texts));
        for (AttendanceFile.Line line : file.lines()) {
            boolean silent = line.status() == AttendanceStatus.UNRECORDED;
            table.row(Arrays.asList(
                    line.staffCode(),
                    line.fullName(),
                    line.number(),
                    silent ? null : StatusNames.in(texts, file.statuses().get(line.number()), line.status()),
                    time(line.cameAt(), zone),
                    time(line.leftAt(), zone),
                    line.reason(),
                    line.justified() ? "x" : null,
                    null));
        }
    }

    private static LocalTime time(Instant moment, ZoneId zone) {
        return moment == null ? null : moment.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    /** As they stood in the file, each with its row there and the reasons. */
    static void writeRefused(SheetWriter table, Texts texts, List<PlannedMark> plans) {
        TableFile.writeRefused(
                table,
                texts,
                TableFile.headings(AttendanceColumn.class, texts),
                plans.stream()
                        .filter(plan -> plan.outcome() == RowOutcome.REFUSED)
                        .map(plan -> new TableFile.Refused(
                                plan.row().number(), plan.row().cells(), plan.reasons()))
                        .toList());
    }
}
