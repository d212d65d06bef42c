package vn.camtay.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * A reminder that was given: rule ({@link ReminderRule} or {@link RollRule}), session, person and the start, or end, that it was
 * computed for. Made once, never changed.
 */
@Entity
@Table(name = "reminder")
public class Reminder extends BaseEntity {
    @Column(name = "rule_name")
    private String rule;

    @Column(name = "session_id")
    private long sessionId;

    @Column(name = "official_id")
    private long officialId;

    private Instant occurrence;

    @Column(name = "covers_from")
    private Instant coversFrom;

    @Column(name = "covers_until")
    private Instant coversUntil;

    @Column(name = "made_at")
    private Instant madeAt;

    protected Reminder() {}
}
