package vn.camtay.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/** A half-day of leave as the unit's list shows it. */
public record LeaveRow(
        long id,
        long officialId,
        String fullName,
        String unitName,
        String unitNameEn,
        LocalDate day,
        HalfDay.Half half,
        LeaveKind kind,
        String note)
        implements Serializable {
    public HalfDay halfDay() {
        return new HalfDay(day, half);
    }
}
