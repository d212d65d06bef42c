package vn.camtay.competency;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.camtay.quiz.QuizScore;
import vn.camtay.signoff.SkillFacts;

/**
 * What a module asks for to be completed, and what the reader has of it.
 *
 * @param percent     share of a session's minutes that is asked for today
 * @param attendedOn  last day of the session that was attended for the share; null if none was
 * @param skills      required skills of the module
 * @param missing     of them not finalised
 * @param quiz        null when no quiz is asked for
 * @param needs       what is missing altogether
 * @param completedOn null while something is missing, or what was there does not count any more
 */
public record MyCompletion(
        int percent,
        LocalDate attendedOn,
        int skills,
        List<SkillFacts> missing,
        MyQuizPart quiz,
        Set<CompletionNeed> needs,
        LocalDate completedOn)
        implements Serializable {
    public MyCompletion {
        missing = List.copyOf(missing);
        needs = Set.copyOf(needs);
    }

    public boolean lacks(CompletionNeed need) {
        return needs.contains(need);
    }

    /** Percent of a quiz's points that must rest on what is still right for it to count. */
    public int leastLeft() {
        return QuizScore.LEAST_LEFT;
    }

    public int done() {
        return skills - missing.size();
    }
}
