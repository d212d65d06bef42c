package vn.camtay.home;

import java.io.Serializable;
import java.util.List;

/**
 * What a head looks at: who is in class in the next seven days, who has attended nothing their post asks for.
 *
 * @param away    the first of them by time
 * @param waiting the first of them by given name
 */
public record HeadHome(List<AwayPerson> away, long awayTotal, List<WaitingPerson> waiting, long waitingTotal)
        implements Serializable {
    public HeadHome {
        away = List.copyOf(away);
        waiting = List.copyOf(waiting);
    }
}
