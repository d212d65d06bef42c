package vn.camtay.report;

import java.io.Serializable;
import vn.camtay.organisation.UnitName;

/** An official as the unit record lists people. */
public record PersonLine(
        long officialId,
        String staffCode,
        String fullName,
        String unitName,
        String unitNameEn,
        String upperName,
        String upperNameEn)
        implements Serializable {
    /** Division and unit in one line. */
    public String unit() {
        return UnitName.line(unitName, upperName);
    }

    public String unitEn() {
        return UnitName.lineEn(unitName, unitNameEn, upperName, upperNameEn);
    }
}
