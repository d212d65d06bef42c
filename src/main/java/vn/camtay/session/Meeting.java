package vn.camtay.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.shared.persistence.BaseEntity;

/** One meeting of a session, numbered from 1 in the order of time. It moves with its session until it has begun. */
@Entity
@Table(name = "meeting")
public class Meeting extends BaseEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "session_id", updatable = false)
    private CoachingSession session;

    @Column(updatable = false)
    private int number;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "venue_id")
    private long venueId;

    protected Meeting() {}

    Meeting(CoachingSession session, int number, PlannedMeeting plan) {
        this.session = session;
        this.number = number;
        move(plan);
    }

    void move(PlannedMeeting plan) {
        this.startsAt = plan.startsAt();
        this.endsAt = plan.endsAt();
        this.venueId = plan.venueId();
    }

    boolean isAs(PlannedMeeting plan) {
        return startsAt.equals(plan.startsAt()) && endsAt.equals(plan.endsAt()) && venueId == plan.venueId();
    }

    boolean hasBegun(Instant now) {
        return !now.isBefore(startsAt);
    }

    public int number() {
        return number;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public long venueId() {
        return venueId;
    }
}
