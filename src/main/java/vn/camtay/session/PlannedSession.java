package vn.camtay.session;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.shared.error.Reason;
import vn.camtay.sheet.CellReason;
import vn.camtay.sheet.RowOutcome;
import vn.camtay.sheet.TableRow;

/**
 * What taking over a session of a file would do, or has done.
 *
 * @param rows      of the session in the file, one a meeting
 * @param sessionId 0 for a new one, and where none could be told
 * @param code      as in the file; empty for a new one
 * @param title     of its module, in Vietnamese; empty where none could be told
 * @param basedOn   calendar sequence that was read; 0 for a new one
 * @param command   the session as the file wants it; null when refused
 * @param changes   what would change, cell by cell
 * @param warnings  what stands against it without refusing it, as for a draft
 * @param reasons   empty unless refused
 */
public record PlannedSession(
        List<TableRow<SessionColumn>> rows,
        RowOutcome outcome,
        long sessionId,
        String code,
        String title,
        int basedOn,
        PlanSessionCommand command,
        List<CellChange> changes,
        List<Reason> warnings,
        List<CellReason> reasons)
        implements Serializable {
    public PlannedSession {
        rows = List.copyOf(rows);
        changes = List.copyOf(changes);
        warnings = List.copyOf(warnings);
        reasons = List.copyOf(reasons);
    }

    public int number() {
        return rows.get(0).number();
    }

    boolean isGood() {
        return outcome == RowOutcome.NEW || outcome == RowOutcome.CHANGED;
    }

    PlannedSession with(List<Reason> others) {
        return new PlannedSession(rows, outcome, sessionId, code, title, basedOn, command, changes, others, reasons);
    }

    /** The same, refused for reasons of the session's own rules, each laid on its cell. */
    PlannedSession refused(List<Reason> why) {
        List<CellReason> all = new ArrayList<>(reasons);
        why.forEach(reason -> all.add(SessionCells.of(rows, reason)));
        return new PlannedSession(
                rows, RowOutcome.REFUSED, sessionId, code, title, basedOn, command, changes, List.of(), all);
    }
}
