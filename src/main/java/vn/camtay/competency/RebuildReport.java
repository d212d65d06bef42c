package vn.camtay.competency;

import java.io.Serializable;
import java.util.List;
import vn.camtay.shared.batch.BatchReport;
import vn.camtay.standing.CompletionChanges;

/**
 * What a rebuild found and changed.
 *
 * @param sessions that were weighed
 * @param failed   those that were not, each with its reasons
 * @param cards    coaching cards whose skills were weighed
 * @param quizzes  quiz results that were weighed
 * @param people   whose levels were derived from their evidence
 */
public record RebuildReport(
        int sessions,
        CompletionChanges changes,
        List<BatchReport.Failure<LockedSession>> failed,
        int cards,
        int failedCards,
        int quizzes,
        int failedQuizzes,
        int people,
        int failedPeople)
        implements Serializable {
    public RebuildReport {
        failed = List.copyOf(failed);
    }
}
