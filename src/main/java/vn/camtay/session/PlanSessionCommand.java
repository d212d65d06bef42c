package vn.camtay.session;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A session as somebody wants it.
 *
 * @param leadUnitId      lead department
 * @param coUnitIds       co-organising departments
 * @param trainerIds      officials who train at all its meetings; a session without any cannot be opened
 * @param meetings        one or more, in any order; they must not overlap
 * @param capacity        seats, 1 to {@value CoachingSession#CAPACITY_MAX}
 * @param minimum         participants needed, 0 to capacity
 * @param signUpOpensAt   sign-up from this moment (inclusive)
 * @param signUpClosesAt  to this moment (exclusive), not after the first meeting's start
 * @param whatToBring     null if nothing is asked
 * @param approvalRequired whether the head of the person's unit must agree first
 * @param audiencePostIds posts it is offered to; empty for every post
 * @param audienceUnitIds units it is offered to, with those below; empty for every unit
 * @param workstations    work places aimed at, null if not said
 */
public record PlanSessionCommand(
        long moduleId,
        long leadUnitId,
        Set<Long> coUnitIds,
        Set<Long> trainerIds,
        List<PlannedMeeting> meetings,
        int capacity,
        int minimum,
        Instant signUpOpensAt,
        Instant signUpClosesAt,
        String whatToBring,
        boolean approvalRequired,
        Set<Long> audiencePostIds,
        Set<Long> audienceUnitIds,
        Integer workstations)
        implements Serializable {
    public PlanSessionCommand {
        coUnitIds = Set.copyOf(coUnitIds);
        trainerIds = Set.copyOf(trainerIds);
        meetings = List.copyOf(meetings);
        audiencePostIds = Set.copyOf(audiencePostIds);
        audienceUnitIds = Set.copyOf(audienceUnitIds);
    }

    /** The session as it is. */
    static PlanSessionCommand of(SessionDetail session) {
        return new PlanSessionCommand(
                session.moduleId(),
                session.leadUnitId(),
                session.coUnits().stream().map(UnitName::id).collect(Collectors.toSet()),
                session.trainers().stream().map(TrainerRow::officialId).collect(Collectors.toSet()),
                session.meetings().stream()
                        .map(meeting -> new PlannedMeeting(meeting.startsAt(), meeting.endsAt(), meeting.venueId()))
                        .toList(),
                session.capacity(),
                session.minimum(),
                session.signUpOpensAt(),
                session.signUpClosesAt(),
                session.whatToBring(),
                session.head().approvalRequired(),
                session.audience().postIds(),
                session.audience().unitIds(),
                session.head().workstations());
    }

    /** The same with other meetings. */
    PlanSessionCommand with(List<PlannedMeeting> others) {
        return new PlanSessionCommand(
                moduleId,
                leadUnitId,
                coUnitIds,
                trainerIds,
                others,
                capacity,
                minimum,
                signUpOpensAt,
                signUpClosesAt,
                whatToBring,
                approvalRequired,
                audiencePostIds,
                audienceUnitIds,
                workstations);
    }

    /** Whether there is a meeting and each ends after it starts, so that clashes can be looked for. */
    boolean isInOrder() {
        return !meetings.isEmpty()
                && meetings.stream().allMatch(meeting -> meeting.startsAt().isBefore(meeting.endsAt()));
    }
}
