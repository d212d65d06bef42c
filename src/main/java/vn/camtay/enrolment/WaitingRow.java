package vn.camtay.enrolment;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import vn.camtay.organisation.UnitName;
import vn.camtay.shared.error.Reason;

/**
 * Somebody in a waitlist, as organisers see them.
 *
 * @param id          of the enrolment, or of the wait for a module
 * @param upperName   unit above a division, null otherwise
 * @param number      the order in the session's list, gaps allowed; null in a module's
 * @param note        why a coordinator changed the order; null if nobody did
 * @param skippedAt   when a free place last went past them for new reasons; null if none did
 * @param skipReasons those reasons as kept
 */
public record WaitingRow(
        long id,
        long officialId,
        String fullName,
        String unitName,
        String unitNameEn,
        String upperName,
        String upperNameEn,
        Integer number,
        Instant since,
        String note,
        Instant skippedAt,
        String skipReasons)
        implements Serializable {
    /** Somebody who waits for a module, by time of joining. */
    public WaitingRow(
            long id,
            long officialId,
            String fullName,
            String unitName,
            String unitNameEn,
            String upperName,
            String upperNameEn,
            Instant since,
            Instant skippedAt,
            String skipReasons) {
        this(
                id,
                officialId,
                fullName,
                unitName,
                unitNameEn,
                upperName,
                upperNameEn,
                null,
                since,
                null,
                skippedAt,
                skipReasons);
    }

    /** Division and unit in one line. */
    public String unit() {
        return UnitName.line(unitName, upperName);
    }

    public String unitEn() {
        return UnitName.lineEn(unitName, unitNameEn, upperName, upperNameEn);
    }

    /** Why free places went past them. */
    public List<Reason> skipped() {
        return SkipReasons.read(skipReasons);
    }
}
