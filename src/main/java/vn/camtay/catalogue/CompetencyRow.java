package vn.camtay.catalogue;

import java.io.Serializable;

/**
 * A competency as lists show it.
 *
 * @param validityMonths how long a level counts after the day of its newest evidence; null for good
 */
public record CompetencyRow(long id, String code, String nameVi, String nameEn, String group, Integer validityMonths)
        implements Serializable {}
