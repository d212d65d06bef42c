package vn.camtay.home;

import java.io.Serializable;
import java.util.List;

/** What a trainer does next: today's meetings and the next ones, assignments to answer, rolls to finish, drafts to open, sessions to lock. */
public record TrainerHome(
        List<NextMeeting> today,
        List<NextMeeting> next,
        List<PlannedSession> asking,
        List<OpenRoll> rolls,
        List<PlannedSession> drafts,
        List<PlannedSession> toLock)
        implements Serializable {
    public TrainerHome {
        today = List.copyOf(today);
        next = List.copyOf(next);
        asking = List.copyOf(asking);
        rolls = List.copyOf(rolls);
        drafts = List.copyOf(drafts);
        toLock = List.copyOf(toLock);
    }

    public boolean nothingToDo() {
        return asking.isEmpty() && rolls.isEmpty() && drafts.isEmpty() && toLock.isEmpty();
    }
}
