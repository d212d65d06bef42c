package vn.camtay.session;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Meetings that want venues and trainers, as {@link SessionClashes} looks at them.
 *
 * @param sessionId  the session they belong to, 0 for one that is not stored; its own meetings never stand against it
 * @param moduleId   what they teach; null where that is not asked, as when a meeting only moves
 * @param meetings   each starts before it ends; in the order of time; at least one
 * @param trainerIds who trains at all of them
 */
public record PlannedBooking(long sessionId, Long moduleId, List<PlannedMeeting> meetings, Set<Long> trainerIds)
        implements Serializable {
    public PlannedBooking {
        meetings = List.copyOf(meetings);
        trainerIds = Set.copyOf(trainerIds);
    }

    public PlannedBooking(long sessionId, List<PlannedMeeting> meetings, Set<Long> trainerIds) {
        this(sessionId, null, meetings, trainerIds);
    }

    static PlannedBooking of(long sessionId, PlanSessionCommand plan) {
        return new PlannedBooking(sessionId, plan.moduleId(), CoachingSession.inOrder(plan), plan.trainerIds());
    }

    static PlannedBooking of(CoachingSession session) {
        return new PlannedBooking(
                session.id(),
                session.moduleId(),
                session.meetings().stream()
                        .map(meeting -> new PlannedMeeting(meeting.startsAt(), meeting.endsAt(), meeting.venueId()))
                        .toList(),
                session.trainerIds());
    }

    static PlannedBooking of(SessionDetail session) {
        return new PlannedBooking(
                session.id(),
                session.moduleId(),
                PlannedMeeting.of(session.meetings()),
                session.trainers().stream().map(TrainerRow::officialId).collect(Collectors.toSet()));
    }

    Set<Long> venueIds() {
        return meetings.stream().map(PlannedMeeting::venueId).collect(Collectors.toSet());
    }

    /** From the first start to the last end. */
    TimeSlot span() {
        return new TimeSlot(
                meetings.get(0).startsAt(), meetings.get(meetings.size() - 1).endsAt());
    }
}
