package vn.camtay.quiz;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where an attempt stands; the table below is the only list of moves. OVERDUE is the grace in which answers given before the
 * deadline may still arrive. ABANDONED is an attempt that ended without a single answer: the person is told.
 */
public enum AttemptStatus {
    IN_PROGRESS,
    OVERDUE,
    SUBMITTED,
    GRADED,
    ABANDONED;

    /** While answers are taken, for queries. */
    public static final Set<AttemptStatus> RUNNING = Set.of(IN_PROGRESS, OVERDUE);

    private static final Map<AttemptStatus, Set<AttemptStatus>> MOVES = new EnumMap<>(AttemptStatus.class);

    static {
        MOVES.put(IN_PROGRESS, EnumSet.of(OVERDUE, SUBMITTED, ABANDONED));
        MOVES.put(OVERDUE, EnumSet.of(SUBMITTED, ABANDONED));
        MOVES.put(SUBMITTED, EnumSet.of(GRADED));
        MOVES.put(GRADED, EnumSet.of(GRADED)); // marked anew
        MOVES.put(ABANDONED, EnumSet.noneOf(AttemptStatus.class));
    }

    public boolean mayBecome(AttemptStatus next) {
        return MOVES.get(this).contains(next);
    }

    /** @throws QuizRefusedException naming both ends when the table does not allow the move */
    AttemptStatus become(AttemptStatus next) {
        if (!mayBecome(next)) {
            throw new QuizRefusedException("quiz.refused.attemptMove", name(), next.name());
        }
        return next;
    }

    /** Whether answers are taken. */
    public boolean isRunning() {
        return RUNNING.contains(this);
    }

    /** Kind of tag a page shows: good, warn, bad or idle. */
    public String tone() {
        return switch (this) {
            case IN_PROGRESS, OVERDUE -> "warn";
            case SUBMITTED -> "idle";
            case GRADED -> "good";
            case ABANDONED -> "bad";
        };
    }
}
