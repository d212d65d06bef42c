package vn.camtay.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import vn.camtay.shared.error.Reason;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * Somebody waits for the first free place in any session of a module. WAITING from the time of joining, PLACED once they have a
 * seat in one of its sessions, LEFT when they no longer want one; whoever comes back joins anew, last. One row a person and
 * module; its moves are made under the lock of the official's row.
 */
@Entity
@Table(name = "module_wait")
public class ModuleWait extends BaseEntity {
    /** Where the wait stands. */
    public enum Status {
        WAITING,
        PLACED,
        LEFT
    }

    @Column(name = "module_id", nullable = false, updatable = false)
    private long moduleId;

    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false, length = 20)
    private Status status;

    @Column(name = "joined_at", nullable = false)
    private Instant joinedAt;

    @Column(name = "changed_by", nullable = false)
    private long changedBy;

    @Column(name = "skipped_at")
    private Instant skippedAt;

    @Column(name = "skip_reasons", length = SkipReasons.LENGTH)
    private String skipReasons;

    protected ModuleWait() {}

    ModuleWait(long moduleId, long officialId, Instant now, long accountId) {
        this.moduleId = moduleId;
        this.officialId = officialId;
        join(now, accountId);
    }

    /** Waits from now on; who waits already keeps the time of joining. */
    final void join(Instant now, long accountId) {
        if (status != Status.WAITING) {
            status = Status.WAITING;
            joinedAt = now;
            end(accountId);
        }
    }

    void leave(long accountId) {
        status = Status.LEFT;
        end(accountId);
    }

    void place(long accountId) {
        status = Status.PLACED;
        end(accountId);
    }

    private void end(long accountId) {
        changedBy = accountId;
        skippedAt = null;
        skipReasons = null;
    }

    /** A free place went to somebody else, since conditions did not hold; the time of joining stays. */
    void skip(List<Reason> reasons, Instant at) {
        String text = SkipReasons.write(reasons);
        if (!text.equals(skipReasons)) {
            skipReasons = text;
            skippedAt = at;
        }
    }

    public long moduleId() {
        return moduleId;
    }

    public long officialId() {
        return officialId;
    }

    boolean isWaiting() {
        return status == Status.WAITING;
    }
}
