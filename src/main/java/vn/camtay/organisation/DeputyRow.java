package vn.camtay.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/** A deputyship as lists show it; both days are inclusive. */
public record DeputyRow(
        long id,
        long unitId,
        String unitName,
        String unitNameEn,
        long officialId,
        String fullName,
        DeputyTask task,
        LocalDate validFrom,
        LocalDate validTo,
        boolean revoked)
        implements Serializable {
    public boolean isInForce(LocalDate day) {
        return !revoked && !validFrom.isAfter(day) && !validTo.isBefore(day);
    }

    /** Whether there is anything left of it to revoke. */
    public boolean isOpen(LocalDate day) {
        return !revoked && !validTo.isBefore(day);
    }
}
