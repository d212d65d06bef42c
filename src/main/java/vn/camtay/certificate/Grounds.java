package vn.camtay.certificate;

import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.organisation.UnitKind;

/**
 * What a completion and those around it say at this moment, as a certificate takes it over.
 *
 * @param parentName of the unit above the person's, which is named too when theirs is a division; null if there is none
 * @param cityName   of the unit above the issuing one; null unless that is the city
 */
public record Grounds(
        long officialId,
        long moduleId,
        long sessionId,
        String fullName,
        UnitKind unitKind,
        String unitName,
        String unitNameEn,
        String parentName,
        String parentNameEn,
        String moduleCode,
        String moduleNameVi,
        String moduleNameEn,
        String sessionCode,
        Instant startsAt,
        Instant endsAt,
        LocalDate completedOn,
        int minutes,
        int countedMinutes,
        String issuer,
        String issuerEn,
        UnitKind aboveKind,
        String aboveName) {
    private static final String CITY = "^(Thành phố|Tỉnh) ";

    String unit(boolean english) {
        String own = english && unitNameEn != null ? unitNameEn : unitName;
        String above = english && parentNameEn != null ? parentNameEn : parentName;
        return unitKind == UnitKind.DIVISION && above != null ? own + ", " + above : own;
    }

    /** The body above the issuing one; null when the issuing one stands alone. */
    String superior() {
        return aboveKind == UnitKind.CITY ? "UBND " + aboveName : null;
    }

    /** Where the issuing body sits, as papers say it. */
    String place() {
        return (aboveKind == UnitKind.CITY ? aboveName : issuer).replaceFirst(CITY, "");
    }
}
