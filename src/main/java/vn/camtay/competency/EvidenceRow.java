package vn.camtay.competency;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.catalogue.ModuleStatus;

/**
 * A row of evidence as pages show it.
 *
 * @param factId     session of an attendance
 * @param moduleCode null, with its names and status, where no module is behind it
 * @param withdrawn  whether it takes back what was there before
 * @param note       words of the document; null where the fact speaks for itself
 * @param countsFrom  first day on which it counts; null for the day observed
 * @param countsUntil last day on which it counts because of what it rests on; null where nothing of that ends
 * @param recordedBy null where the program itself wrote it
 */
public record EvidenceRow(
        long id,
        long competencyId,
        EvidenceSource source,
        long factId,
        Long moduleId,
        String moduleCode,
        String moduleNameVi,
        String moduleNameEn,
        ModuleStatus moduleStatus,
        int level,
        LocalDate observedOn,
        boolean withdrawn,
        String note,
        LocalDate countsFrom,
        LocalDate countsUntil,
        Instant recordedAt,
        String recordedBy)
        implements Serializable {
    /** Whether the module behind it is taught no more: what it showed stays. */
    public boolean isOfRetiredModule() {
        return moduleStatus == ModuleStatus.RETIRED;
    }
}
