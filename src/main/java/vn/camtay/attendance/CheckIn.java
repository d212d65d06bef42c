package vn.camtay.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * What an official said of themself at one meeting, by the code on the trainer's screen: that they came, that they left. The
 * row begins with the first of the two; each is said once and never changes, whatever the trainer marks. Rows are written by an
 * insert that gives way to the one that was first.
 */
@Entity
@Table(name = "check_in")
public class CheckIn extends BaseEntity {
    @Column(name = "session_id", nullable = false, updatable = false)
    private long sessionId;

    @Column(name = "meeting_id", nullable = false, updatable = false)
    private long meetingId;

    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Column(name = "in_at")
    private Instant inAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "in_means", length = 10)
    private Means inMeans;

    @Column(name = "in_device", length = 32)
    private String inDevice;

    @Column(name = "out_at")
    private Instant outAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "out_means", length = 10)
    private Means outMeans;

    @Column(name = "out_device", length = 32)
    private String outDevice;

    protected CheckIn() {}
}
