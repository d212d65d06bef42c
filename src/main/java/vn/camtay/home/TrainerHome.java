package vn.camtay.home;

import java.io.Serializable;
import java.util.List;

/** What a trainer does next: today's meetings and the next ones, rolls to finish, drafts to open, sessions to lock. */
public record TrainerHome(
        List<NextMeeting> today,
        List<NextMeeting> next,
        List<OpenRoll> rolls,
        List<PlannedSession> drafts,
        List<PlannedSession> toLock)
        implements Serializable {
    public TrainerHome {
        today = List.copyOf(today);
        next = List.copyOf(next);
        rolls = List.copyOf(rolls);
        drafts = List.copyOf(drafts);
        toLock = List.copyOf(toLock);
    }

    public boolean nothingToDo() {
        return rolls.isEmpty() && drafts.isEmpty() && toLock.isEmpty();
    }
}
