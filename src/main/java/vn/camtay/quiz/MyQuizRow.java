package vn.camtay.quiz;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * A quiz as the person who takes it sees it.
 *
 * @param limitMinutes null for the whole window
 * @param made         attempts of the person so far
 * @param running      attempt that still runs, null for none
 * @param last         newest attempt that does not run any more, null for none
 * @param extra        minutes given to the person on top, null for none
 * @param percent      what counts of the attempts, null before the first is marked
 */
public record MyQuizRow(
        long id,
        String title,
        String moduleCode,
        String moduleNameVi,
        String moduleNameEn,
        QuizStatus status,
        Instant opensAt,
        Instant closesAt,
        Integer limitMinutes,
        int attemptsAllowed,
        int passPercent,
        ShownWhen showMarks,
        long made,
        Long running,
        Long last,
        Integer extra,
        BigDecimal percent,
        Boolean passed)
        implements Serializable {
    /** End of the window for this person (exclusive). */
    public Instant endsAt() {
        return closesAt.plus(Duration.ofMinutes(extra == null ? 0 : extra));
    }

    /** Minutes for one attempt of this person; null for the whole window. */
    public Integer minutes() {
        return limitMinutes == null ? null : Integer.valueOf(limitMinutes + (extra == null ? 0 : extra));
    }

    public boolean isRunning() {
        return running != null;
    }

    /** Whether it can be begun now. */
    public boolean isStartable(Instant now) {
        return running == null
                && status == QuizStatus.OPEN
                && !now.isBefore(opensAt)
                && now.isBefore(endsAt())
                && made < attemptsAllowed;
    }

    /** Whether it asks for something now: an attempt to go on with, or one to begin that is not passed yet. */
    public boolean isDue(Instant now) {
        return isRunning() || isStartable(now) && !Boolean.TRUE.equals(passed);
    }

    /** Whether it will open later. */
    public boolean isComing(Instant now) {
        return status == QuizStatus.OPEN && now.isBefore(opensAt);
    }

    /** Whether the person may see the mark now. */
    public boolean showsMark(Instant now) {
        return percent != null && showMarks.isShown(closesAt, now);
    }
}
