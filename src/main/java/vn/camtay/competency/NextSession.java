package vn.camtay.competency;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.camtay.enrolment.Offer;

/**
 * A session to come that can prove what a gap asks for.
 *
 * @param proves level that whoever completes its module has shown
 */
public record NextSession(Offer offer, int proves) implements Serializable {
    /**
     * The sessions that show more of the gap's competency than the person holds, or has waiting for the head: those that close most
     * of the gap first, and of these the next one.
     *
     * @param proven level of the gap's competency, by module
     */
    static List<NextSession> of(LevelLine gap, Map<Long, Integer> proven, Collection<Offer> offers) {
        int shown = gap.proposal() == ProposalState.PROPOSED ? Math.max(gap.held(), gap.proposed()) : gap.held();
        return offers.stream()
                .map(offer -> new NextSession(offer, proven.getOrDefault(offer.moduleId(), 0)))
                .filter(next -> next.proves > shown)
                .sorted(Comparator.comparingInt((NextSession next) -> Math.min(next.proves, gap.required()))
                        .reversed()
                        .thenComparing(next -> next.offer.startsAt())
                        .thenComparing(next -> next.offer.sessionId()))
                .toList();
    }
}
