package vn.camtay.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.camtay.session.CommitmentsAsked;

/** Tells a session that is planned at which other meetings its trainers take part: in the transaction that asks. */
@ApplicationScoped
public class CommitmentObserver {
    @Inject
    TakingPartRepository enrolments;

    void onAsked(@Observes CommitmentsAsked asked) {
        asked.add(enrolments.takingPart(asked.officialIds(), asked.within(), asked.exceptSessionId()));
    }
}
