package vn.camtay.standing;

import java.util.List;

/**
 * All that one session leaves behind: whoever is not in it has not completed the module there.
 *
 * @param completed one a person
 */
public record SessionCompletions(long sessionId, long moduleId, List<CompletedBy> completed) {
    public SessionCompletions {
        completed = List.copyOf(completed);
    }
}
