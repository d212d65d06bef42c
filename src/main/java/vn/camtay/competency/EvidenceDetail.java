package vn.camtay.competency;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import vn.camtay.catalogue.LevelText;
import vn.camtay.organisation.OfficialRow;
import vn.camtay.quiz.StaleQuiz;

/**
 * All that is known of one person in one competency.
 *
 * @param mine    whether the reader is the person
 * @param head    whether the reader does a head's work for the person
 * @param levels  what each level means, the lowest first
 * @param history the newest first
 * @param stale   what was asked in the quizzes behind it and is not right any more, by quiz
 * @param seen    newest evidence in it, 0 if none: a decision names it, so that nothing is decided unseen
 */
public record EvidenceDetail(
        OfficialRow person,
        boolean mine,
        boolean head,
        LevelLine line,
        List<LevelText> levels,
        List<HistoryRow> history,
        Map<Long, List<StaleQuiz>> stale,
        long seen)
        implements Serializable {
    public EvidenceDetail {
        levels = List.copyOf(levels);
        history = List.copyOf(history);
        stale = Map.copyOf(stale);
    }

    /** Whether there is a level that the head may decide about. */
    public boolean decidable() {
        return head && line.proposed() > 0;
    }

    /** Whether there is a level that the head may dispute though it was confirmed. */
    public boolean disputable() {
        return head && line.held() > 0;
    }
}
