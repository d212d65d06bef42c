package vn.camtay.competency;

import java.io.Serializable;
import java.time.LocalDate;

/** A proposed level that waits for a head, as the queue shows it. */
public record QueueRow(
        long officialId,
        String fullName,
        String unitName,
        String unitNameEn,
        long competencyId,
        String code,
        String nameVi,
        String nameEn,
        int level,
        LocalDate from,
        LocalDate until)
        implements Serializable {
    /** One person and one competency: the queue has one row of each. */
    public String key() {
        return officialId + "/" + competencyId;
    }
}
