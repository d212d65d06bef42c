package vn.camtay.enrolment;

import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.camtay.session.SessionDetail;
import vn.camtay.shared.error.Reason;

/**
 * A session to come, as one person can have it.
 *
 * @param place    of its first meeting
 * @param meetings how many it has
 * @param approval whether the person's head must agree when the person asks
 * @param status   where the person stands with it; null when they never had to do with it
 * @param against  everything that stands against a seat for the person now, their counter's cover among it
 */
public record Offer(
        long sessionId,
        String code,
        long moduleId,
        String moduleNameVi,
        String moduleNameEn,
        Instant startsAt,
        Instant endsAt,
        String place,
        int meetings,
        int seatsLeft,
        boolean approval,
        EnrolmentStatus status,
        List<Reason> against)
        implements Serializable {
    private static final Set<EnrolmentStatus> PENDING =
            EnumSet.of(EnrolmentStatus.REQUESTED, EnrolmentStatus.WAITLISTED, EnrolmentStatus.ENROLLED);

    public Offer {
        against = List.copyOf(against);
    }

    static Offer of(SessionDetail session, EnrolmentStatus status, List<Reason> against) {
        return new Offer(
                session.id(),
                session.code(),
                session.moduleId(),
                session.moduleNameVi(),
                session.moduleNameEn(),
                session.head().startsAt(),
                session.head().endsAt(),
                session.meetings().isEmpty() ? "" : session.meetings().get(0).place(),
                session.meetings().size(),
                session.seatsLeft(),
                session.approvalRequired(),
                status,
                against);
    }

    /** Whether the person has a place, waits for one or has asked for one. */
    public boolean isTaken() {
        return status != null && PENDING.contains(status);
    }

    /** Whether nothing stands against a seat for somebody who has none. */
    public boolean isFitting() {
        return !isTaken() && against.isEmpty();
    }
}
