package vn.camtay.signoff;

import java.io.Serializable;
import java.time.LocalDate;

/** One row that names a flagged case. */
public record FlaggedUse(
        String caseHash,
        long entryId,
        long cardId,
        String fullName,
        String unitName,
        String unitNameEn,
        String skillNameVi,
        String skillNameEn,
        SkillState state,
        String coachName,
        LocalDate doneOn)
        implements Serializable {}
