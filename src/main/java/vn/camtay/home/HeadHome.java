package vn.camtay.home;

import java.io.Serializable;
import java.util.List;
import vn.camtay.enrolment.CoverRisk;

/**
 * What a head looks at: who is in class in the next seven days, who has attended nothing their post asks for.
 *
 * @param away    the first of them by time
 * @param waiting the first of them by given name
 * @param risks   counters that are short in the next seven days, or may become so; the first of them by time
 * @param requests how many requests for seats wait for the head's answer
 */
public record HeadHome(
        List<AwayPerson> away,
        long awayTotal,
        List<WaitingPerson> waiting,
        long waitingTotal,
        List<CoverRisk> risks,
        long risksTotal,
        long requests)
        implements Serializable {
    public HeadHome {
        risks = List.copyOf(risks);
        away = List.copyOf(away);
        waiting = List.copyOf(waiting);
    }
}
