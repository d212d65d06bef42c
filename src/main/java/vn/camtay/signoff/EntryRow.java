package vn.camtay.signoff;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A row of a card as pages show it.
 *
 * @param witnessName null without one
 * @param caseTail    last characters of the case number; null without a case
 * @param contested   whether the official says that it was not so
 * @param word        the official's; null for none
 * @param answeredAt  null while the official has not said anything
 */
public record EntryRow(
        long id,
        long skillId,
        SkillState state,
        long coachId,
        String coachName,
        String witnessName,
        String caseTail,
        LocalDate doneOn,
        String place,
        String note,
        Instant recordedAt,
        boolean contested,
        String word,
        Instant answeredAt)
        implements Serializable {
    /** As the database gives it: without an answer every column of it is null. */
    public EntryRow(
            Long id,
            Long skillId,
            SkillState state,
            Long coachId,
            String coachName,
            String witnessName,
            String caseTail,
            LocalDate doneOn,
            String place,
            String note,
            Instant recordedAt,
            Boolean contested,
            String word,
            Instant answeredAt) {
        this(
                id.longValue(),
                skillId.longValue(),
                state,
                coachId.longValue(),
                coachName,
                witnessName,
                caseTail,
                doneOn,
                place,
                note,
                recordedAt,
                contested != null && contested,
                word,
                answeredAt);
    }

    /** Whether the official has yet to say whether it was so. */
    public boolean unanswered() {
        return answeredAt == null;
    }

    /** Whether the official says that it was so. */
    public boolean confirmed() {
        return answeredAt != null && !contested;
    }
}
