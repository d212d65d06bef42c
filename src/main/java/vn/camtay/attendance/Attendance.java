package vn.camtay.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * What the roll call says of one official at one meeting. A row begins with the first mark (before it, silence), each later
 * mark that says something else is a correction and leaves an {@link AttendanceChange} behind. Meeting and official never
 * change; after the session is locked nothing does.
 */
@Entity
@Table(name = "attendance")
public class Attendance extends BaseEntity {
    @Column(name = "session_id", nullable = false, updatable = false)
    private long sessionId;

    @Column(name = "meeting_id", nullable = false, updatable = false)
    private long meetingId;

    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false, length = 20)
    private AttendanceStatus status;

    @Column(name = "moment")
    private Instant moment;

    @Column(name = "left_at")
    private Instant leftAt;

    @Column(name = "reason", length = Mark.REASON_LENGTH)
    private String reason;

    @Column(name = "justified", nullable = false)
    private boolean justified;

    @Column(name = "minutes", nullable = false)
    private int minutes;

    @Enumerated(EnumType.STRING)
    @Column(name = "means", nullable = false, length = 10)
    private Means means;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", nullable = false)
    private long recordedBy;

    @Column(name = "recorded_by_official")
    private Long recordedByOfficial;

    protected Attendance() {}

    /** When a meeting is held, and which marks its roll uses. */
    record Held(long sessionId, long meetingId, Instant starts, Instant ends, StatusSet statuses) {
        /** With the usual marks. */
        Held(long sessionId, long meetingId, Instant starts, Instant ends) {
            this(sessionId, meetingId, starts, ends, StatusSet.USUAL);
        }
    }

    /**
     * Who makes a mark.
     *
     * @param officialId the person behind the account, null when it belongs to none
     * @param means      how the mark came in
     * @param why        reason of a correction; null for a first mark
     */
    record Hand(long accountId, Long officialId, Instant at, Means means, String why) {
        /** A mark made on the roll. */
        Hand(long accountId, Long officialId, Instant at, String why) {
            this(accountId, officialId, at, Means.TRAINER, why);
        }
    }

    /** The first mark of this person at this meeting; {@code mark} has been checked. */
    static Attendance first(Held held, long officialId, Mark mark, Hand hand) {
        Attendance attendance = new Attendance();
        attendance.sessionId = held.sessionId();
        attendance.meetingId = held.meetingId();
        attendance.officialId = officialId;
        attendance.take(mark, held, hand);
        return attendance;
    }

    /** Says something else than before; empty, and nothing changed, when it says the same. */
    Optional<AttendanceChange> correct(Held held, Mark mark, Hand hand) {
        if (mark.equals(mark())) {
            return Optional.empty();
        }
        AttendanceChange change = AttendanceChange.of(this, hand);
        take(mark, held, hand);
        return Optional.of(change);
    }

    private void take(Mark mark, Held held, Hand hand) {
        status = mark.status();
        moment = mark.moment();
        leftAt = mark.leftAt();
        means = hand.means();
        reason = mark.reason();
        justified = mark.justified();
        minutes = mark.minutes(held);
        recordedAt = hand.at();
        recordedBy = hand.accountId();
        recordedByOfficial = hand.officialId();
    }

    /** What the provider gives a row that it stores itself; 0 says on the roll that there is none. */
    private static final long FIRST_VERSION = 1;

    /** The columns of a row, in the order of {@link #values}. */
    static final List<String> COLUMNS = List.of(
            "session_id",
            "meeting_id",
            "official_id",
            "status",
            "moment",
            "left_at",
            "reason",
            "justified",
            "minutes",
            "means",
            "recorded_at",
            "recorded_by",
            "recorded_by_official",
            "version");

    /** What a first mark stores. */
    List<Object> values() {
        return Arrays.asList(
                sessionId,
                meetingId,
                officialId,
                status,
                moment,
                leftAt,
                reason,
                justified,
                minutes,
                means,
                recordedAt,
                recordedBy,
                recordedByOfficial,
                FIRST_VERSION);
    }

    Mark mark() {
        return new Mark(status, moment, leftAt, reason, justified);
    }

    public long sessionId() {
        return sessionId;
    }

    public long meetingId() {
        return meetingId;
    }

    public long officialId() {
        return officialId;
    }

    public AttendanceStatus status() {
        return status;
    }

    public boolean justified() {
        return justified;
    }

    /** Whole minutes at the meeting that count. */
    public int minutes() {
        return minutes;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Means means() {
        return means;
    }

    public long recordedBy() {
        return recordedBy;
    }
}
