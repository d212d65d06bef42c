package vn.camtay.session;

import java.io.Serializable;
import java.time.Instant;
import vn.camtay.shared.error.Reason;

/** A clash that stands in a session because a coordinator said so. */
public record OverrideRow(long sessionId, ClashKind kind, String clash, String note, Instant madeAt)
        implements Serializable {
    /** What stands against the plan. */
    public Reason reason() {
        return Clash.sentence(clash);
    }
}
