package vn.camtay.organisation;

import java.time.LocalDate;

/**
 * A setting shall have a value from a day on.
 *
 * @param note on what it rests, such as the number of a document; may be null
 */
public record SetPolicyCommand(PolicySetting setting, LocalDate validFrom, int value, String note) {}
