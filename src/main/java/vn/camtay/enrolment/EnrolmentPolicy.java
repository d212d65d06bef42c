package vn.camtay.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.session.SessionDetail;
import vn.camtay.session.SessionStatus;
import vn.camtay.session.TimeSlot;

/** Says why somebody may not enrol or withdraw: every condition that fails, in the order in which a person should read them. */
class EnrolmentPolicy {
    /** How long before the first meeting a person may still withdraw by themself. */
    static final Duration CUT_OFF = Duration.ofHours(24);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final ZoneId zone;

    EnrolmentPolicy(ZoneId zone) {
        this.zone = zone;
    }

    /** A person enrols once, while the session gives seats, when nothing else needs them at the time of any meeting. */
    List<FailedCondition> againstEnrolling(Attempt attempt) {
        SessionDetail session = attempt.session();
        List<FailedCondition> failed = new ArrayList<>();
        if (attempt.status() != null && attempt.status().holdsSeat()) {
            failed.add(FailedCondition.of(EnrolmentCondition.ALREADY_ENROLLED));
        }
        if (!attempt.active()) {
            failed.add(FailedCondition.of(EnrolmentCondition.PERSON_LEFT));
        }
        if (session.status() == SessionStatus.CANCELLED) {
            failed.add(FailedCondition.of(EnrolmentCondition.SESSION_CANCELLED));
        } else {
            session.reasonsAgainstSeat(attempt.now()).stream()
                    .map(reason -> new FailedCondition(EnrolmentCondition.of(reason), reason))
                    .forEach(failed::add);
        }
        attempt.others().stream()
                .filter(other -> session.meetings().stream()
                        .anyMatch(meeting -> new TimeSlot(meeting.startsAt(), meeting.endsAt()).overlaps(other.slot())))
                .map(other -> FailedCondition.of(EnrolmentCondition.CLASH, other.sessionCode(), moment(other.starts())))
                .forEach(failed::add);
        return failed;
    }

    /** A person withdraws while they have a seat, until 24 hours before the first meeting (inclusive); nobody after its start. */
    List<FailedCondition> againstWithdrawing(Attempt attempt) {
        if (attempt.status() != EnrolmentStatus.ENROLLED) {
            return List.of(FailedCondition.of(EnrolmentCondition.NOT_ENROLLED));
        }
        Instant starts = attempt.session().startsAt();
        if (!attempt.now().isBefore(starts)) {
            return List.of(FailedCondition.of(EnrolmentCondition.SESSION_STARTED, moment(starts)));
        }
        Instant cutOff = cutOff(attempt.session());
        if (attempt.now().isAfter(cutOff)) {
            return List.of(FailedCondition.of(EnrolmentCondition.PAST_CUT_OFF, moment(cutOff)));
        }
        return List.of();
    }

    /** Last moment, inclusive, at which a person may withdraw by themself. */
    static Instant cutOff(SessionDetail session) {
        return session.startsAt().minus(CUT_OFF);
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }
}
