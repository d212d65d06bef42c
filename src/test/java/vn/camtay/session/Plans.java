package vn.camtay.session;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.camtay.testkit.MovingClock;

/** Plans of sessions by situation; the default is valid: one meeting, Wednesday 25/11/2026, 08:00-11:30, 20 seats. */
final class Plans {
    private long moduleId = 1;
    private long leadUnitId = 1;
    private Set<Long> coUnitIds = Set.of();
    private Set<Long> trainerIds = Set.of(7L);
    private final List<PlannedMeeting> meetings = new ArrayList<>();
    private int capacity = 20;
    private int minimum = 5;
    private Instant opensAt = at("2026-11-20T08:00");
    private Instant closesAt = at("2026-11-24T17:00");
    private String bring = "Hai hồ sơ thật";

    private boolean approval;
    private Set<Long> audiencePosts = Set.of();
    private Set<Long> audienceUnits = Set.of();
    private Integer workstations;

    static Plans aPlan() {
        return new Plans();
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MovingClock.OFFICE).toInstant();
    }

    static PlannedMeeting meeting(String from, String to, long venueId) {
        return new PlannedMeeting(at(from), at(to), venueId);
    }

    Plans module(long id) {
        this.moduleId = id;
        return this;
    }

    Plans ledBy(long unitId, Long... coUnits) {
        this.leadUnitId = unitId;
        this.coUnitIds = Set.of(coUnits);
        return this;
    }

    Plans trainedBy(Long... officials) {
        this.trainerIds = new HashSet<>(List.of(officials));
        return this;
    }

    Plans meeting(String day, String from, String to, long venueId) {
        meetings.add(meeting(day + "T" + from, day + "T" + to, venueId));
        return this;
    }

    Plans seats(int seats) {
        this.capacity = seats;
        this.minimum = Math.min(minimum, Math.max(seats, 0));
        return this;
    }

    Plans minimum(int people) {
        this.minimum = people;
        return this;
    }

    Plans signUp(String from, String to) {
        this.opensAt = at(from);
        this.closesAt = at(to);
        return this;
    }

    Plans bring(String text) {
        this.bring = text;
        return this;
    }

    Plans withApproval() {
        this.approval = true;
        return this;
    }

    Plans offeredTo(Set<Long> posts, Set<Long> units) {
        this.audiencePosts = posts;
        this.audienceUnits = units;
        return this;
    }

    Plans workstations(Integer places) {
        this.workstations = places;
        return this;
    }

    PlanSessionCommand command() {
        List<PlannedMeeting> planned = meetings.isEmpty()
                ? List.of(meeting("2026-11-25T08:00", "2026-11-25T11:30", 3))
                : List.copyOf(meetings);
        return new PlanSessionCommand(
                moduleId,
                leadUnitId,
                coUnitIds,
                trainerIds,
                planned,
                capacity,
                minimum,
                opensAt,
                closesAt,
                bring,
                approval,
                audiencePosts,
                audienceUnits,
                workstations);
    }

    PlanSessionCommand withoutMeetings() {
        return new PlanSessionCommand(
                moduleId,
                leadUnitId,
                coUnitIds,
                trainerIds,
                List.of(),
                capacity,
                minimum,
                opensAt,
                closesAt,
                bring,
                approval,
                audiencePosts,
                audienceUnits,
                workstations);
    }

    CoachingSession draft() {
        return CoachingSession.plan(command(), at("2026-11-19T09:00"));
    }

    CoachingSession open() {
        CoachingSession session = draft();
        session.open(at("2026-11-19T10:00"));
        return session;
    }

    CoachingSession full() {
        CoachingSession session = open();
        while (session.seatsTaken() < session.capacity()) {
            session.takeSeat(at("2026-11-23T08:00"));
        }
        return session;
    }

    CoachingSession completed() {
        CoachingSession session = open();
        session.complete(session.endsAt());
        return session;
    }

    CoachingSession locked() {
        CoachingSession session = completed();
        session.lock(session.endsAt());
        return session;
    }

    CoachingSession cancelled() {
        CoachingSession session = open();
        session.cancel("Giảng viên ốm");
        return session;
    }
}
