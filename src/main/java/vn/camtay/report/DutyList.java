package vn.camtay.report;

import java.io.Serializable;
import vn.camtay.shared.persistence.Page;

/**
 * One page of the year's list.
 *
 * @param asked  periods asked in the year
 * @param people how many are looked at, met or not
 * @param met    how many of them have met it
 */
public record DutyList(Page<DutyRow> page, int asked, int people, int met) implements Serializable {
    public int lacking() {
        return people - met;
    }
}
