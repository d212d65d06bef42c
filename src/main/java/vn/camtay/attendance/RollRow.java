package vn.camtay.attendance;

import java.io.Serializable;
import java.time.Instant;
import vn.camtay.organisation.UnitName;

/**
 * One person on the roll of a meeting: the trainer's mark and, apart from it, what the person said of themself.
 *
 * @param upperName    unit above a division, null otherwise
 * @param searchKey    name without marks, for finding
 * @param status       UNRECORDED while nobody has said anything
 * @param moment       when they came or left; null otherwise
 * @param leftAt       when somebody who came late left early; null otherwise
 * @param reason       why they are excused; null otherwise
 * @param minutes      whole minutes at the meeting
 * @param recordedAt   null while unrecorded
 * @param recordedName who made the mark; null while unrecorded, and for an account that belongs to no official
 * @param means        how the mark came in; null while unrecorded
 * @param version      of the mark, 0 while unrecorded
 * @param settled      whether a dispute about this mark was settled
 * @param appealed     whether the person's appeal against it waits for a coordinator
 */
public record RollRow(
        long officialId,
        String fullName,
        String unitName,
        String unitNameEn,
        String upperName,
        String upperNameEn,
        String searchKey,
        AttendanceStatus status,
        Instant moment,
        Instant leftAt,
        String reason,
        boolean justified,
        int minutes,
        Instant recordedAt,
        String recordedName,
        Means means,
        long version,
        SelfReport self,
        boolean settled,
        boolean appealed)
        implements Serializable {
    /** As the database gives it: without a mark every column of it is null. */
    public RollRow(
            Long officialId,
            String fullName,
            String unitName,
            String unitNameEn,
            String upperName,
            String upperNameEn,
            String searchKey,
            AttendanceStatus status,
            Instant moment,
            Instant leftAt,
            String reason,
            Boolean justified,
            Integer minutes,
            Instant recordedAt,
            String recordedName,
            Means means,
            Long version,
            Instant inAt,
            Means inMeans,
            Instant outAt,
            Instant settledAt,
            Instant appealedAt,
            Instant decidedAt) {
        this(
                officialId.longValue(),
                fullName,
                unitName,
                unitNameEn,
                upperName,
                upperNameEn,
                searchKey,
                status == null ? AttendanceStatus.UNRECORDED : status,
                moment,
                leftAt,
                reason,
                justified != null && justified,
                minutes == null ? 0 : minutes,
                recordedAt,
                recordedName,
                means,
                version == null ? 0 : version,
                new SelfReport(inAt, inMeans, outAt, false),
                settledAt != null,
                appealedAt != null && decidedAt == null);
    }

    /** How the mark and the person's own word stand to each other. */
    public Agreement agreement() {
        return Agreement.of(status, self.made(), settled);
    }

    RollRow onSharedDevice() {
        return new RollRow(
                officialId,
                fullName,
                unitName,
                unitNameEn,
                upperName,
                upperNameEn,
                searchKey,
                status,
                moment,
                leftAt,
                reason,
                justified,
                minutes,
                recordedAt,
                recordedName,
                means,
                version,
                self.shared(),
                settled,
                appealed);
    }

    /** Division and unit in one line. */
    public String unit() {
        return UnitName.line(unitName, upperName);
    }

    public String unitEn() {
        return UnitName.lineEn(unitName, unitNameEn, upperName, upperNameEn);
    }
}
