package vn.camtay.quiz;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.camtay.shared.error.Reason;

/**
 * A quiz before it is begun.
 *
 * @param attempts of the person so far, the oldest first
 * @param extra    minutes given to the person on top, 0 for none
 * @param reasons  everything that keeps the person from beginning now
 */
public record QuizOffer(
        long id,
        QuizPlan plan,
        String moduleNameVi,
        String moduleNameEn,
        List<MyAttempt> attempts,
        int extra,
        List<Reason> reasons)
        implements Serializable {
    public QuizOffer {
        attempts = List.copyOf(attempts);
        reasons = List.copyOf(reasons);
    }

    public boolean isStartable() {
        return reasons.isEmpty();
    }

    /** The attempt that still runs, null for none. */
    public MyAttempt running() {
        return attempts.stream()
                .filter(attempt -> attempt.status().isRunning())
                .findFirst()
                .orElse(null);
    }

    /** Questions of an attempt. */
    public int questions() {
        return plan.items().stream().mapToInt(PlannedItem::count).sum();
    }

    /** End of the window for this person (exclusive). */
    public Instant endsAt() {
        return plan.closesAt().plus(Duration.ofMinutes(extra));
    }

    /** Minutes for one attempt of this person; null for the whole window. */
    public Integer minutes() {
        return plan.limitMinutes() == null ? null : Integer.valueOf(plan.limitMinutes() + extra);
    }
}
