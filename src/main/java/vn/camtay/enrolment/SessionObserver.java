package vn.camtay.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import vn.camtay.session.SessionCancelled;
import vn.camtay.session.SessionRescheduled;
import vn.camtay.session.TrainerReplaced;

/** What becomes of the people when a session is called off or moved: in the same transaction, so that both are true together. */
@ApplicationScoped
public class SessionObserver {
    @Inject
    EnrolmentService enrolments;

    @Inject
    ReservationService reservations;

    void onCancelled(@Observes SessionCancelled cancelled) {
        enrolments.cancelWithSession(cancelled.sessionId());
        reservations.releaseWithSession(cancelled.sessionId());
    }

    void onReplaced(@Observes TrainerReplaced replaced) {
        enrolments.tellMoved(replaced.sessionId(), List.of());
    }

    void onRescheduled(@Observes SessionRescheduled moved) {
        enrolments.keepClashes(moved.sessionId());
        enrolments.tellMoved(moved.sessionId(), moved.dropped());
    }
}
