package vn.camtay.competency;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Somebody who opened a person's record on a day.
 *
 * @param fullName null where no person is behind the account any more
 * @param unitName where they work now; null likewise
 */
public record RecordViewRow(LocalDate on, String fullName, String unitName, String unitNameEn)
        implements Serializable {}
