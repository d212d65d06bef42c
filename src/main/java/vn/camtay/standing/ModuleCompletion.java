package vn.camtay.standing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * An official has completed a module in one session. It begins when the roll of the session is locked, says something else when
 * a corrected roll is locked anew, and is removed when that roll no longer supports it. Who completed the module in two sessions
 * has two; one of them is enough. One that rests on a quiz may end by itself on the last day of what the quiz rests on; that it was
 * completed stays. Official, module and session never change.
 */
@Entity
@Table(name = "module_completion")
public class ModuleCompletion extends BaseEntity {
    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Column(name = "module_id", nullable = false, updatable = false)
    private long moduleId;

    @Column(name = "session_id", nullable = false, updatable = false)
    private long sessionId;

    @Column(name = "completed_on", nullable = false)
    private LocalDate completedOn;

    @Column(name = "minutes", nullable = false)
    private int minutes;

    @Column(name = "counted_minutes", nullable = false)
    private int countedMinutes;

    @Column(name = "required_percent", nullable = false)
    private int requiredPercent;

    @Column(name = "counts_until")
    private LocalDate countsUntil;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    protected ModuleCompletion() {}

    ModuleCompletion(long moduleId, long sessionId, CompletedBy completed, Instant now) {
        this.officialId = completed.officialId();
        this.moduleId = moduleId;
        this.sessionId = sessionId;
        take(completed, now);
    }

    /** What it rests on has changed; false, and nothing touched, when it has not. */
    boolean restOn(CompletedBy completed, Instant now) {
        if (completed.equals(basis())) {
            return false;
        }
        take(completed, now);
        return true;
    }

    private void take(CompletedBy completed, Instant now) {
        completedOn = completed.on();
        minutes = completed.minutes();
        countedMinutes = completed.countedMinutes();
        requiredPercent = completed.requiredPercent();
        countsUntil = completed.until();
        recordedAt = now;
    }

    private CompletedBy basis() {
        return new CompletedBy(officialId, completedOn, minutes, countedMinutes, requiredPercent, countsUntil);
    }

    public long officialId() {
        return officialId;
    }

    public long moduleId() {
        return moduleId;
    }

    public long sessionId() {
        return sessionId;
    }
}
