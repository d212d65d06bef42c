package vn.camtay.competency;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.camtay.enrolment.Offer;

/**
 * One gap of a person, and the sessions to come that can close it.
 *
 * @param waiting  whether evidence for all of it is there and only the head's word is missing: then no session is looked for
 * @param taken    those in which the person has a place, waits for one or has asked for one
 * @param fitting  those they can have: nothing clashes, no counter falls short, a seat is free; the best first, three at most
 * @param hindered the best of those that something stands against, with the reasons; only where nothing is taken or fits
 */
public record GapSessions(
        LevelLine gap, boolean waiting, List<NextSession> taken, List<NextSession> fitting, List<NextSession> hindered)
        implements Serializable {
    private static final int MOST = 3;

    public GapSessions {
        taken = List.copyOf(taken);
        fitting = List.copyOf(fitting);
        hindered = List.copyOf(hindered);
    }

    static GapSessions of(LevelLine gap, Map<Long, Integer> proven, Collection<Offer> offers) {
        boolean waiting = gap.proposal() == ProposalState.PROPOSED && gap.proposed() >= gap.required();
        List<NextSession> all = waiting ? List.of() : NextSession.of(gap, proven, offers);
        List<NextSession> taken =
                all.stream().filter(next -> next.offer().isTaken()).toList();
        List<NextSession> fitting = all.stream()
                .filter(next -> next.offer().isFitting())
                .limit(MOST)
                .toList();
        return new GapSessions(
                gap,
                waiting,
                taken,
                fitting,
                taken.isEmpty() && fitting.isEmpty() ? all.stream().limit(MOST).toList() : List.of());
    }

    /** Whether there is no session to come that shows more than the person can. */
    public boolean isNone() {
        return !waiting && taken.isEmpty() && fitting.isEmpty() && hindered.isEmpty();
    }
}
