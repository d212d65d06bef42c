package vn.camtay.organisation;

import java.util.List;
import java.util.Set;
import vn.camtay.shared.error.Reason;
import vn.camtay.sheet.RowOutcome;

/**
 * What taking over a row would do.
 *
 * @param officialId whom it changes; null when it registers somebody or is refused
 * @param facts      null when refused
 * @param status     null when refused
 * @param changes    columns in which the row differs from what is known
 * @param refusals   empty unless refused
 */
record PlannedOfficial(
        OfficialFileRow row,
        RowOutcome outcome,
        Long officialId,
        OfficialFacts facts,
        OfficialStatus status,
        Set<OfficialColumn> changes,
        List<Refusal> refusals) {
    /** @param column null when the whole row is meant */
    record Refusal(OfficialColumn column, Reason reason) {}

    PlannedOfficial {
        changes = Set.copyOf(changes);
        refusals = List.copyOf(refusals);
    }

    static PlannedOfficial refused(OfficialFileRow row, List<Refusal> refusals) {
        return new PlannedOfficial(row, RowOutcome.REFUSED, null, null, null, Set.of(), refusals);
    }
}
