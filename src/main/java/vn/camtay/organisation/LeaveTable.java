package vn.camtay.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.camtay.shared.text.Texts;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetWriter;

/** The tables that people take away from an import of leave, in their language: the template, and the refused rows to correct. */
public final class LeaveTable {
    private LeaveTable() {}

    /** Headings and a marked example. */
    public static void writeTemplate(SheetWriter table, Texts texts) {
        table.heading(headings(texts));
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
        List<String> headings = new ArrayList<>(headings(texts));
        headings.add(texts.say("organisation.import.column.row"));
        headings.add(texts.say("organisation.import.column.reason"));
        table.heading(headings);
        for (PlannedLeave plan : plans) {
            if (plan.outcome() == RowOutcome.REFUSED) {
                List<Object> row = new ArrayList<>(plan.row().cells());
                row.add(plan.row().number());
                row.add(reasons(plan, texts));
                table.row(row);
            }
        }
    }

    /** Why the row is refused, each reason with its column. */
    public static String reasons(PlannedLeave plan, Texts texts) {
        return plan.reasons().stream()
                .map(reason -> OfficialImportTable.sentence(texts, reason))
                .collect(Collectors.joining(" "));
    }

    private static List<String> headings(Texts texts) {
        return Arrays.stream(LeaveColumn.values()).map(texts::name).toList();
    }
}
