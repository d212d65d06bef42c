package vn.camtay.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * Seats of a session kept for a unit until its head says who takes them. It begins with a number of seats, each filled by a
 * name; what is not filled is given back by the head, or released the day before the session. The seats not filled are counted
 * in the session's row, and all moves are made under that row's lock. One row a session and unit, used again.
 */
@Entity
@Table(name = "seat_reservation")
public class SeatReservation extends BaseEntity {
    @Column(name = "session_id", nullable = false, updatable = false)
    private long sessionId;

    @Column(name = "unit_id", nullable = false, updatable = false)
    private long unitId;

    @Column(name = "seats", nullable = false)
    private int seats;

    @Column(name = "filled", nullable = false)
    private int filled;

    @Column(name = "reserved_by", nullable = false)
    private long reservedBy;

    @Column(name = "reserved_at", nullable = false)
    private Instant reservedAt;

    @Column(name = "released_at")
    private Instant releasedAt;

    protected SeatReservation() {}

    SeatReservation(long sessionId, long unitId) {
        this.sessionId = sessionId;
        this.unitId = unitId;
    }

    /** Keeps so many seats more; they have been counted in the session's row. */
    void reserve(int more, Instant now, long accountId) {
        seats += more;
        reservedBy = accountId;
        reservedAt = now;
        releasedAt = null;
    }

    /** One of the seats has a name now. */
    void fill() {
        if (open() < 1) {
            throw new IllegalStateException("reservation " + id() + " has no open seat");
        }
        filled++;
    }

    /** Gives back what is not filled. @return how many seats */
    int release(Instant now) {
        int rest = open();
        seats = filled;
        releasedAt = now;
        return rest;
    }

    /** Seats kept and not filled. */
    int open() {
        return seats - filled;
    }

    public long sessionId() {
        return sessionId;
    }

    public long unitId() {
        return unitId;
    }
}
