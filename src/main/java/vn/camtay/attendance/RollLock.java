package vn.camtay.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.camtay.catalogue.RequiredAttendanceService;
import vn.camtay.enrolment.EnrolmentService;
import vn.camtay.enrolment.EnrolmentStatus;
import vn.camtay.session.MeetingRow;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionService;
import vn.camtay.shared.error.Reason;

/** Locks a session for good, first or again after an appeal: nothing unrecorded, nothing in dispute; enrolments are settled. */
@ApplicationScoped
class RollLock {
    @Inject
    AttendanceRepository attendances;

    @Inject
    SessionService sessions;

    @Inject
    EnrolmentService enrolments;

    @Inject
    RequiredAttendanceService thresholds;

    @Inject
    Clock clock;

    /**
     * Under the lock of the session's row.
     *
     * @throws AttendanceRefusedException while marks are missing or disputes are open
     */
    void lock(long sessionId) {
        SessionDetail session = sessions.requireManaged(sessionId);
        List<Long> people = enrolments.seatHolders(sessionId);
        Map<Long, List<Attendance>> marks =
                attendances.inSession(sessionId).stream().collect(Collectors.groupingBy(Attendance::officialId));
        int required = thresholds.valueOn(
                session.moduleId(), session.endsAt().atZone(clock.getZone()).toLocalDate());
        Map<Long, EnrolmentStatus> outcomes = new HashMap<>();
        int missing = 0;
        for (long officialId : people) {
            List<Attendance> own = marks.getOrDefault(officialId, List.of());
            missing += session.meetings().size() - own.size();
            outcomes.put(officialId, outcome(session, own, required));
        }
        List<Reason> against = new ArrayList<>();
        if (missing > 0) {
            against.add(Reason.of("attendance.refused.rollNotComplete", missing));
        }
        long disputes = attendances.disputes(sessionId);
        if (disputes > 0) {
            against.add(Reason.of("attendance.refused.disputesOpen", disputes));
        }
        if (!against.isEmpty()) {
            throw new AttendanceRefusedException(against);
        }
        enrolments.settle(sessionId, outcomes);
        sessions.lock(sessionId);
    }

    private static EnrolmentStatus outcome(SessionDetail session, List<Attendance> marks, int required) {
        Map<Long, MeetingRow> meetings =
                session.meetings().stream().collect(Collectors.toMap(MeetingRow::id, Function.identity()));
        List<Outcome.Share> shares = marks.stream()
                .map(mark -> new Outcome.Share(
                        mark.minutes(), mark.status() == AttendanceStatus.EXCUSED && mark.justified(), (int)
                                meetings.get(mark.meetingId()).minutes()))
                .toList();
        return Outcome.of(shares, required);
    }
}
