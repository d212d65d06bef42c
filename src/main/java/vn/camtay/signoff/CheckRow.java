package vn.camtay.signoff;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A transfer check as pages show it.
 *
 * @param coachName   who finalised the skill
 * @param checkerId   null while nobody is to do it, likewise {@code checkerName}
 * @param result      null while it is open, likewise {@code doneOn}
 * @param note        what was seen; null for none
 */
public record CheckRow(
        long checkId,
        long cardId,
        long officialId,
        String fullName,
        long unitId,
        String unitName,
        String unitNameEn,
        long moduleId,
        String moduleNameVi,
        String moduleNameEn,
        long skillId,
        String skillNameVi,
        String skillNameEn,
        LocalDate finalisedOn,
        String coachName,
        LocalDate dueOn,
        Long checkerId,
        String checkerName,
        CheckResult result,
        LocalDate doneOn,
        String note)
        implements Serializable {
    public boolean open() {
        return result == null;
    }

    public boolean due(LocalDate today) {
        return open() && !today.isBefore(dueOn);
    }
}
