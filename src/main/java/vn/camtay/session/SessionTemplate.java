package vn.camtay.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.camtay.shared.persistence.BaseEntity;

/** That a module's next sessions are planned after the pattern of this one. One for each module; another one takes its place. */
@Entity
@Table(name = "session_template")
public class SessionTemplate extends BaseEntity {
    @Column(name = "module_id", nullable = false, updatable = false)
    private long moduleId;

    @Column(name = "session_id", nullable = false)
    private long sessionId;

    @Column(name = "chosen_at", nullable = false)
    private Instant chosenAt;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    protected SessionTemplate() {}

    SessionTemplate(long moduleId, long sessionId, long accountId, Instant now) {
        this.moduleId = moduleId;
        choose(sessionId, accountId, now);
    }

    final void choose(long session, long account, Instant now) {
        this.sessionId = session;
        this.accountId = account;
        this.chosenAt = now;
    }

    long sessionId() {
        return sessionId;
    }
}
