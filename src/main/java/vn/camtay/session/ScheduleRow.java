package vn.camtay.session;

import java.io.Serializable;
import java.time.Instant;

/**
 * A meeting as the calendar shows it, with its session.
 *
 * @param meetings  number of meetings of the session
 * @param trainers  their names, with commas between them; null without any
 * @param mine      1 when the reader trains the session, else 0
 */
public record ScheduleRow(
        long meetingId,
        int number,
        Instant startsAt,
        Instant endsAt,
        long venueId,
        String venueName,
        long sessionId,
        String code,
        String moduleNameVi,
        String moduleNameEn,
        SessionStatus status,
        Instant sessionStartsAt,
        Instant sessionEndsAt,
        Instant signUpClosesAt,
        int capacity,
        int seatsTaken,
        int calendarSequence,
        long meetings,
        String trainers,
        long mine)
        implements Serializable {
    /** The session's state as people see it at that moment. */
    public SessionState state(Instant now) {
        return SessionState.of(status, signUpClosesAt, sessionStartsAt, sessionEndsAt, now);
    }

    public int seatsLeft() {
        return capacity - seatsTaken;
    }

    /** Names of the trainers, apart from each other; empty without any. */
    public String trainerNames() {
        return trainers == null ? "" : trainers.replace(",", ", ");
    }

    /** Whether its organisers may still move it: not once it has begun, or the session is over. */
    public boolean isMovable(Instant now) {
        return (status == SessionStatus.DRAFT || status == SessionStatus.OPEN && now.isBefore(startsAt));
    }
}
