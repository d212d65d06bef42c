package vn.camtay.account;

import java.time.Instant;
import java.util.List;
import vn.camtay.shared.event.DomainEvent;

/** The roles of an account were changed to these. */
public record RolesGiven(long actorId, Instant occurredAt, long subjectId, List<AccountRole> roles)
        implements DomainEvent {
    @Override
    public String subjectType() {
        return "account";
    }
}
