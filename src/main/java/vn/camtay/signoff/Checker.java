package vn.camtay.signoff;

import java.io.Serializable;

/**
 * Somebody who did not coach and may do a check.
 *
 * @param head whether they head the official's unit or the one above it; others are trainers of the module
 * @param open checks that wait for them
 */
public record Checker(long officialId, String fullName, String unitName, String unitNameEn, boolean head, long open)
        implements Serializable {
    Checker asHead() {
        return new Checker(officialId, fullName, unitName, unitNameEn, true, open);
    }
}
