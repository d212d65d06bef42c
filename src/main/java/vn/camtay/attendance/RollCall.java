package vn.camtay.attendance;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import vn.camtay.session.MeetingRow;

/**
 * The roll of one meeting.
 *
 * @param opensAt  first moment at which presence can be recorded
 * @param open     whether it is that late
 * @param writable whether the session is neither locked nor cancelled
 * @param whyNeeded whether a correction must say why
 * @param statuses which marks the roll uses
 * @param rows     everybody who holds a seat, by given name
 */
public record RollCall(
        MeetingRow meeting,
        String sessionCode,
        String moduleNameVi,
        String moduleNameEn,
        Instant opensAt,
        boolean open,
        boolean writable,
        boolean whyNeeded,
        StatusSet statuses,
        List<RollRow> rows)
        implements Serializable {
    public RollCall {
        rows = List.copyOf(rows);
    }

    public long recorded() {
        return rows.size() - unrecorded().size();
    }

    /** Those of whom nothing is said yet. */
    public List<RollRow> unrecorded() {
        return rows.stream()
                .filter(row -> row.status() == AttendanceStatus.UNRECORDED)
                .toList();
    }

    /** Those who checked in and of whom nothing is said yet. */
    public List<RollRow> checkedIn() {
        return unrecorded().stream().filter(row -> row.self().made()).toList();
    }

    /** Those who have not checked in and of whom nothing is said yet. */
    public List<RollRow> silent() {
        return unrecorded().stream().filter(row -> !row.self().made()).toList();
    }

    /** Those whose mark says away although they checked in. */
    public List<RollRow> disputed() {
        return rows.stream()
                .filter(row -> row.agreement() == Agreement.DISPUTED)
                .toList();
    }

    /** Those of whom something is said. */
    public List<RollRow> marked() {
        return rows.stream()
                .filter(row -> row.status() != AttendanceStatus.UNRECORDED)
                .toList();
    }
}
