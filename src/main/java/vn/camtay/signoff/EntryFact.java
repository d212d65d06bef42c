package vn.camtay.signoff;

import java.time.LocalDate;

/**
 * What counts of a row when a card is read.
 *
 * @param caseHash  null for a row without a case
 * @param contested whether the official says that it was not so
 */
public record EntryFact(
        long id,
        long cardId,
        long officialId,
        long skillId,
        SkillState state,
        String caseHash,
        LocalDate doneOn,
        boolean contested) {
    /** As the database gives it: null where the official has not said anything. */
    public EntryFact(
            Long id,
            Long cardId,
            Long officialId,
            Long skillId,
            SkillState state,
            String caseHash,
            LocalDate doneOn,
            Boolean contested) {
        this(
                id.longValue(),
                cardId.longValue(),
                officialId.longValue(),
                skillId.longValue(),
                state,
                caseHash,
                doneOn,
                contested != null && contested);
    }
}
