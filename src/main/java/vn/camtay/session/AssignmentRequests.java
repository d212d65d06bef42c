package vn.camtay.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.camtay.shared.identity.CurrentUser;

/** Asks the trainers of a public session; call it under the session's lock. */
@ApplicationScoped
class AssignmentRequests {
    @Inject
    AssignmentRepository assignments;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** Asks everybody who trains it and has not answered yes; whoever asks themself has agreed. */
    void ask(CoachingSession session) {
        for (long trainer : session.trainerIds()) {
            Assignment assignment = of(session.id(), trainer);
            assignment.ask();
            if (currentUser.officialId().isPresent() && currentUser.officialId().getAsLong() == trainer) {
                assignment.accept(clock.instant());
            }
        }
    }

    /** The person's own; made if they were never asked. */
    Assignment of(long sessionId, long officialId) {
        return assignments.find(sessionId, officialId).orElseGet(() -> {
            Assignment first = new Assignment(sessionId, officialId);
            assignments.add(first);
            return first;
        });
    }
}
