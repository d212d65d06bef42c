package vn.camtay.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.camtay.shared.error.Reason;

/** That a post is to be closed from a day on. Never planned for the past: what it asked until then stays with who held it. */
@Entity
@Table(name = "planned_post_closing")
public class PlannedPostClosing extends Planned {
    @Column(name = "post_id", nullable = false, updatable = false)
    private long postId;

    @Column(name = "successor_id", updatable = false)
    private Long successorId;

    protected PlannedPostClosing() {}

    /** @throws StaffingRefusedException with every reason why it cannot be planned so */
    static PlannedPostClosing of(ClosePostCommand command, LocalDate today, long accountId, Instant now) {
        PlannedPostClosing closing = new PlannedPostClosing();
        closing.plan(command.from(), command.reason(), against(command, today), accountId, now);
        closing.postId = command.postId();
        closing.successorId = command.successorId();
        return closing;
    }

    /** Everything in the form that cannot be so. */
    static List<Reason> against(ClosePostCommand command, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        againstDay(command.from(), today, Reason.of("staffing.refused.postDayPast"), today)
                .ifPresent(reasons::add);
        againstReason(command.reason()).ifPresent(reasons::add);
        return reasons;
    }

    public long postId() {
        return postId;
    }

    /** Null for none. */
    public Long successorId() {
        return successorId;
    }
}
