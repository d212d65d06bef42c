package vn.camtay.home;

import java.io.Serializable;
import java.util.List;

/**
 * What a coordinator watches over: sessions without trainer, sessions under their minimum shortly before sign-up closes, rolls
 * not finished, mails that did not go.
 *
 * @param rolls the oldest of them
 */
public record CoordinatorHome(
        List<PlannedSession> withoutTrainer,
        List<PlannedSession> underMinimum,
        List<OpenRoll> rolls,
        long rollsTotal,
        MailTrouble mail)
        implements Serializable {
    public CoordinatorHome {
        withoutTrainer = List.copyOf(withoutTrainer);
        underMinimum = List.copyOf(underMinimum);
        rolls = List.copyOf(rolls);
    }

    public boolean nothingToDo() {
        return withoutTrainer.isEmpty() && underMinimum.isEmpty() && rolls.isEmpty() && mail.total() == 0;
    }
}
