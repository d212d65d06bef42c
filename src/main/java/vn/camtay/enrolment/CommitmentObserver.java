package vn.camtay.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import vn.camtay.session.CommitmentsAsked;
import vn.camtay.session.CoverAsked;
import vn.camtay.session.PlacesAsked;

/**
 * Tells a session that is planned at which other meetings its trainers and participants take part, and which counters they would
 * leave short: in the transaction that asks.
 */
@ApplicationScoped
public class CommitmentObserver {
    @Inject
    TakingPartRepository enrolments;

    @Inject
    CounterCover cover;

    void onAsked(@Observes CommitmentsAsked asked) {
        asked.add(enrolments.takingPart(asked.officialIds(), asked.within(), asked.exceptSessionId()));
    }

    void onAsked(@Observes PlacesAsked asked) {
        Set<Long> holders = enrolments.holders(asked.sessionId());
        if (!holders.isEmpty()) {
            asked.add(holders, enrolments.elsewhere(asked.sessionId(), asked.within()));
        }
    }

    void onAsked(@Observes CoverAsked asked) {
        Set<Long> holders = enrolments.holders(asked.sessionId());
        if (!holders.isEmpty()) {
            asked.add(cover.causedByMove(asked, holders, enrolments.excusedFromCover(asked.sessionId())).stream()
                    .map(CoverShortage::reason)
                    .toList());
        }
    }
}
