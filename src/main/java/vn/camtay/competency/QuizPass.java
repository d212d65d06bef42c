package vn.camtay.competency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Days on which a quiz that was passed is evidence.
 *
 * @param until last day; null for good
 */
record QuizPass(long quizId, LocalDate on, LocalDate until) {
    /**
     * Passed again before it ended, a quiz goes on being evidence without a break; passed again later, it is evidence anew from that
     * day. One that had ended on the day on which it was passed is none.
     *
     * @return in order of time, none touching another
     */
    static List<QuizPass> joined(List<QuizPass> passes) {
        List<QuizPass> joined = new ArrayList<>();
        passes.stream()
                .filter(pass -> pass.until == null || !pass.until.isBefore(pass.on))
                .sorted(Comparator.comparing(QuizPass::on))
                .forEach(pass -> {
                    int last = joined.size() - 1;
                    QuizPass before = last < 0 ? null : joined.get(last);
                    if (before == null || before.until != null && pass.on.isAfter(before.until.plusDays(1))) {
                        joined.add(pass);
                    } else if (before.until != null && (pass.until == null || pass.until.isAfter(before.until))) {
                        joined.set(last, new QuizPass(before.quizId, before.on, pass.until));
                    }
                });
        return joined;
    }

    boolean isOn(LocalDate day) {
        return !day.isBefore(on) && (until == null || !day.isAfter(until));
    }
}
