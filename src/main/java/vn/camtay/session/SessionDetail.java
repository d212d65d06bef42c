package vn.camtay.session;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.camtay.shared.error.Reason;

/**
 * A session with all that belongs to it. The parts of {@link SessionHead} can be read directly.
 *
 * @param meetings in the order of time
 * @param trainers by given name
 * @param coUnits  co-organising departments, by name
 * @param audience to whom it is offered
 */
public record SessionDetail(
        SessionHead head,
        List<MeetingRow> meetings,
        List<TrainerRow> trainers,
        List<UnitName> coUnits,
        Audience audience)
        implements Serializable {
    public SessionDetail {
        meetings = List.copyOf(meetings);
        trainers = List.copyOf(trainers);
        coUnits = List.copyOf(coUnits);
    }

    /** Offered to everybody. */
    public SessionDetail(
            SessionHead head, List<MeetingRow> meetings, List<TrainerRow> trainers, List<UnitName> coUnits) {
        this(head, meetings, trainers, coUnits, Audience.EVERYBODY);
    }

    /** As it is once one more of the seats that are free for all is taken. */
    public SessionDetail withSeatTaken() {
        return new SessionDetail(head.withSeatTaken(), meetings, trainers, coUnits, audience);
    }

    public long id() {
        return head.id();
    }

    public String code() {
        return head.code();
    }

    public long moduleId() {
        return head.moduleId();
    }

    public String moduleCode() {
        return head.moduleCode();
    }

    public String moduleNameVi() {
        return head.moduleNameVi();
    }

    public String moduleNameEn() {
        return head.moduleNameEn();
    }

    public SessionStatus status() {
        return head.status();
    }

    public int capacity() {
        return head.capacity();
    }

    public int minimum() {
        return head.minimum();
    }

    public int seatsTaken() {
        return head.seatsTaken();
    }

    /** Seats kept for units, not named yet. */
    public int seatsReserved() {
        return head.seatsReserved();
    }

    public int seatsLeft() {
        return seats().free();
    }

    private Seats seats() {
        return new Seats(head.capacity(), head.seatsTaken(), head.seatsReserved());
    }

    public Instant startsAt() {
        return head.startsAt();
    }

    public Instant endsAt() {
        return head.endsAt();
    }

    public Instant signUpOpensAt() {
        return head.signUpOpensAt();
    }

    public Instant signUpClosesAt() {
        return head.signUpClosesAt();
    }

    public String whatToBring() {
        return head.whatToBring();
    }

    public String cancelReason() {
        return head.cancelReason();
    }

    public long leadUnitId() {
        return head.leadUnitId();
    }

    public String leadUnitNameEn() {
        return head.leadUnitNameEn();
    }

    public String leadUnitName() {
        return head.leadUnitName();
    }

    /** Whether the head of the person's unit must agree first. */
    public boolean approvalRequired() {
        return head.approvalRequired();
    }

    /** Posts it is offered to; empty for every post. */
    public Set<Long> audiencePostIds() {
        return audience.postIds();
    }

    /** Units it is offered to, with those below; empty for every unit. */
    public Set<Long> audienceUnitIds() {
        return audience.unitIds();
    }

    /** Work places aimed at; null if not said. */
    public Integer workstations() {
        return head.workstations();
    }

    public String reopenReason() {
        return head.reopenReason();
    }

    public String belowMinimumReason() {
        return head.belowMinimumReason();
    }

    public int calendarSequence() {
        return head.calendarSequence();
    }

    /** The state as people see it at that moment. */
    public SessionState state(Instant now) {
        return SessionState.of(head.status(), head.signUpClosesAt(), head.startsAt(), head.endsAt(), now);
    }

    /** Why nobody can sign up at that moment; empty when a seat is free and the window is open. */
    public List<Reason> reasonsAgainstSeat(Instant now) {
        return List.copyOf(SeatPolicy.signUp(
                head.status(), head.signUpOpensAt(), head.signUpClosesAt(), head.startsAt(), seats(), now));
    }

    /** Why a seat that became free cannot be given at that moment, whatever the window; empty when it can. */
    public List<Reason> reasonsAgainstFreedSeat(Instant now) {
        return List.copyOf(SeatPolicy.promotion(head.status(), head.startsAt(), seats(), now));
    }

    /** Why somebody who came without having enrolled cannot be given a seat at that moment; empty when they can. */
    public List<Reason> reasonsAgainstWalkIn(Instant now) {
        return List.copyOf(SeatPolicy.walkIn(head.status(), head.startsAt(), seats(), now));
    }
}
