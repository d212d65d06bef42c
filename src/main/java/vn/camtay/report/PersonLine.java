package vn.camtay.report;

import java.io.Serializable;

/** An official as the unit record lists people. */
public record PersonLine(long officialId, String staffCode, String fullName, String unitName, String upperName)
        implements Serializable {
    /** Division and unit in one line. */
    public String unit() {
        return upperName == null ? unitName : unitName + ", " + upperName;
    }
}
