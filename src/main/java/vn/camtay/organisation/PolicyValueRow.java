package vn.camtay.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A value and the first day on which it holds.
 *
 * @param note on what it rests, in the words of whoever set it; may be null
 */
public record PolicyValueRow(long id, PolicySetting setting, LocalDate validFrom, int value, String note)
        implements Serializable {}
