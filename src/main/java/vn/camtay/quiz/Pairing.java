package vn.camtay.quiz;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which quiz may be the post-test of which: another one of the same module, and never, by any way, of itself. */
final class Pairing {
    private Pairing() {}

    /**
     * A post-test comes after its pre-test: following pre-tests from it never leads back to it.
     *
     * @param pretests of the quizzes of the post-test's module: for each its pre-test, null for none
     * @throws QuizRefusedException when it is itself, of another module, or comes after the post-test
     */
    static void check(long posttestId, long pretestId, Map<Long, Long> pretests) {
        if (posttestId == pretestId) {
            throw new QuizRefusedException("quiz.refused.pretestItself");
        }
        if (!pretests.containsKey(pretestId)) {
            throw new QuizRefusedException("quiz.refused.pretestOfOtherModule");
        }
        Set<Long> met = new HashSet<>();
        for (Long at = pretestId; at != null && met.add(at); at = pretests.get(at)) {
            if (at == posttestId) {
                throw new QuizRefusedException("quiz.refused.pretestCycle");
            }
        }
    }
}
