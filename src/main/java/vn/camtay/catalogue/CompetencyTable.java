package vn.camtay.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.camtay.shared.text.Texts;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.SheetWriter;
import vn.camtay.sheet.TableFile;

/** The tables of competencies that people take away: the export, and the refused rows to correct. */
final class CompetencyTable {
    private CompetencyTable() {}

    static void write(SheetWriter table, Texts texts, Map<String, Map<CompetencyColumn, String>> competencies) {
        table.heading(TableFile.headings(CompetencyColumn.class, texts));
        competencies.forEach((code, known) -> {
            List<Object> row = new ArrayList<>();
            row.add(code);
            CompetencyColumn.texts().forEach(column -> row.add(known.get(column)));
            table.row(row);
        });
    }

    static void writeRefused(SheetWriter table, Texts texts, List<PlannedCompetency> plans) {
        TableFile.writeRefused(
                table,
                texts,
                TableFile.headings(CompetencyColumn.class, texts),
                plans.stream()
                        .filter(plan -> plan.outcome() == RowOutcome.REFUSED)
                        .map(plan ->
                                new TableFile.Refused(plan.number(), plan.row().cells(), plan.reasons()))
                        .toList());
    }
}
