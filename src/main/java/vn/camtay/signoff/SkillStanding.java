package vn.camtay.signoff;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Where an official stands with a skill, with its transfer check: what pages show and what competency rests on.
 *
 * @param checkDueOn null unless it stands finalised
 * @param checkedOn  day on which its check was passed; null while it is provisional, and unless it stands finalised
 */
public record SkillStanding(
        long officialId,
        long moduleId,
        long skillId,
        SkillProgress progress,
        int needed,
        LocalDate checkDueOn,
        LocalDate checkedOn)
        implements Serializable {
    /** @param check of the row that finalised; null unless it stands finalised */
    static SkillStanding of(long officialId, SkillFacts skill, SkillProgress progress, CheckFact check) {
        boolean passed = check != null && check.result() == CheckResult.PASSED;
        return new SkillStanding(
                officialId,
                skill.moduleId(),
                skill.id(),
                progress,
                skill.needed(),
                check == null ? null : check.dueOn(),
                passed ? check.doneOn() : null);
    }

    public SkillState state() {
        return progress.state();
    }

    public boolean finalised() {
        return progress.state() == SkillState.FINALISED;
    }

    /** Finalised, and its transfer check not passed yet. */
    public boolean provisional() {
        return finalised() && checkedOn == null;
    }

    /** Finalised, and seen again by somebody who did not coach. */
    public boolean held() {
        return finalised() && checkedOn != null;
    }

    /** Whether enough different cases were done unaided to finalise it. */
    public boolean ready() {
        return progress.isReady(needed);
    }

    /** Kind of tag a page shows: good, warn, bad or idle. */
    public String tone() {
        return provisional() ? "warn" : progress.state().tone();
    }
}
