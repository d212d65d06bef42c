package vn.camtay.signoff;

import java.io.Serializable;
import java.util.List;
import vn.camtay.shared.error.Reason;

/**
 * What became of one step of many.
 *
 * @param standing where the official stands with the skill now; null when it was refused
 * @param counted  whether the case counts towards finalising; false for one that was counted before, and for other states
 * @param reasons  why it was refused; empty otherwise
 */
public record StepAnswer(
        String key, long officialId, long skillId, SkillStanding standing, boolean counted, List<Reason> reasons)
        implements Serializable {
    public StepAnswer {
        reasons = List.copyOf(reasons);
    }

    static StepAnswer refused(StepCommand command, List<Reason> reasons) {
        return new StepAnswer(command.key(), command.officialId(), command.skillId(), null, false, reasons);
    }

    public boolean saved() {
        return standing != null;
    }
}
