package vn.camtay.catalogue;

import java.io.Serializable;
import vn.camtay.shared.error.BothNames;
import vn.camtay.shared.text.Choice;

/**
 * A competency as lists show it.
 *
 * @param validityMonths how long a level counts after the day of its newest evidence, where nothing else was decided; null for good
 * @param renewalDays    how long before its last day a level is about to end; null for what the office has set for all
 */
public record CompetencyRow(
        long id, String code, String nameVi, String nameEn, String group, Integer validityMonths, Integer renewalDays)
        implements Choice, Serializable {
    @Override
    public BothNames names() {
        return new BothNames(nameVi, nameEn);
    }
}
