package vn.camtay.organisation;

import java.util.List;
import vn.camtay.shared.text.Texts;
import vn.camtay.sheet.CellReason;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetWriter;
import vn.camtay.sheet.TableFile;

/** The tables that people take away from an import of leave, in their language: the template, and the refused rows to correct. */
public final class LeaveTable {
    private LeaveTable() {}

    /** Headings and a marked example. */
    public static void writeTemplate(SheetWriter table, Texts texts) {
        table.heading(TableFile.headings(LeaveColumn.class, texts));
        table.row(
                texts.say("organisation.import.example.mark"),
                texts.say("organisation.import.example.name"),
                "01/12/2026",
                texts.say("Half.MORNING"),
                "02/12/2026",
                texts.say("Half.AFTERNOON"),
                texts.say("LeaveKind.ANNUAL"),
                "");
    }

    /** As they stood in the file, each with its row there and the reasons. */
    public static void writeRefused(SheetWriter table, Texts texts, List<PlannedLeave> plans) {
        TableFile.writeRefused(
                table,
                texts,
                TableFile.headings(LeaveColumn.class, texts),
                plans.stream()
                        .filter(plan -> plan.outcome() == RowOutcome.REFUSED)
                        .map(plan -> new TableFile.Refused(
                                plan.row().number(), plan.row().cells(), plan.reasons()))
                        .toList());
    }

    /** Why the row is refused, each reason with its column. */
    public static String reasons(PlannedLeave plan, Texts texts) {
        return CellReason.sentences(plan.reasons(), texts);
    }
}
