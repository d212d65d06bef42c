package vn.camtay.catalogue;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.text.Nfc;
import vn.camtay.sheet.CellReason;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.TableRow;

/** What the rows of a file of competencies mean. */
final class CompetencyFileRules {
    private static final String CODE = "[A-Z0-9][A-Z0-9.-]{0,19}";

    private CompetencyFileRules() {}

    /**
     * A row whose texts are those that are there stays as it is; a code that nobody has makes a competency with four levels. Every
     * text is needed in both languages.
     *
     * @param known texts of each competency by its code
     * @param taken codes of the rows above
     */
    static PlannedCompetency plan(
            Map<String, Map<CompetencyColumn, String>> known, Set<String> taken, TableRow<CompetencyColumn> row) {
        Map<CompetencyColumn, String> texts = new EnumMap<>(CompetencyColumn.class);
        List<CellReason> reasons = new ArrayList<>();
        for (CompetencyColumn column : CompetencyColumn.texts()) {
            String text = Nfc.clean(row.cell(column));
            texts.put(column, text == null ? "" : text);
            if (text == null || text.isEmpty()) {
                reasons.add(row.reason(column, reason("competencyText")));
            } else if (text.length() > column.most()) {
                reasons.add(row.reason(column, reason("competencyLong", column.most())));
            }
        }
        String code = row.cell(CompetencyColumn.CODE);
        if (!code.matches(CODE)) {
            reasons.add(0, row.reason(CompetencyColumn.CODE, reason("competencyCode", code)));
        } else if (!taken.add(code)) {
            reasons.add(0, row.reason(CompetencyColumn.CODE, reason("competencyTwice", code)));
        }
        Map<CompetencyColumn, String> before = known.get(code);
        List<PlannedCompetency.Change> changes = CompetencyColumn.texts().stream()
                .filter(column -> before != null && !texts.get(column).equals(before.get(column)))
                .map(column -> new PlannedCompetency.Change(column, before.get(column), texts.get(column)))
                .toList();
        RowOutcome outcome =
                before == null ? RowOutcome.NEW : changes.isEmpty() ? RowOutcome.UNCHANGED : RowOutcome.CHANGED;
        PlannedCompetency plan = new PlannedCompetency(row, outcome, texts, changes, List.of());
        return reasons.isEmpty() ? plan : plan.refused(reasons);
    }

    private static Reason reason(String key, Serializable... arguments) {
        return Reason.of("catalogue.refused." + key, arguments);
    }
}
