package vn.camtay.signoff;

import java.io.Serializable;
import java.util.List;
import vn.camtay.organisation.UnitName;

/**
 * Somebody whom a coach may sign off.
 *
 * @param searchKey name without marks, for finding
 * @param standings with each skill that the coach may sign, by number
 */
public record DeskPerson(
        long officialId,
        String fullName,
        String unitName,
        String unitNameEn,
        String searchKey,
        Long cardId,
        List<SkillStanding> standings)
        implements Serializable {
    public DeskPerson {
        standings = List.copyOf(standings);
    }

    /** As the database gives it; the upper name is null unless the unit is a division, the card where there is none. */
    public DeskPerson(
            Long officialId,
            String fullName,
            String unitName,
            String unitNameEn,
            String upperName,
            String upperNameEn,
            String searchKey,
            Long cardId) {
        this(
                officialId.longValue(),
                fullName,
                UnitName.line(unitName, upperName),
                UnitName.lineEn(unitName, unitNameEn, upperName, upperNameEn),
                searchKey,
                cardId,
                List.of());
    }

    DeskPerson with(List<SkillStanding> all) {
        return new DeskPerson(officialId, fullName, unitName, unitNameEn, searchKey, cardId, all);
    }
}
