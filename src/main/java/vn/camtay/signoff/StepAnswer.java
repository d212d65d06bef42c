package vn.camtay.signoff;

import java.io.Serializable;
import java.util.List;
import vn.camtay.shared.error.Reason;

/**
 * What became of one step of many.
 *
 * @param state    what was written down
 * @param standing where the official stands with the skill now; null when it was refused
 * @param counted  whether the case counts towards finalising; false for one that was counted before, and for other states
 * @param reasons  why it was refused; empty otherwise
 */
public record StepAnswer(
        String key,
        long officialId,
        long skillId,
        SkillState state,
        SkillStanding standing,
        boolean counted,
        List<Reason> reasons)
        implements Serializable {
    public StepAnswer {
        reasons = List.copyOf(reasons);
    }

    static StepAnswer refused(StepCommand command, List<Reason> reasons) {
        return new StepAnswer(
                command.key(), command.officialId(), command.skillId(), command.state(), null, false, reasons);
    }

    public boolean saved() {
        return standing != null;
    }
}
