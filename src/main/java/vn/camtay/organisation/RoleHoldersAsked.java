package vn.camtay.organisation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import vn.camtay.shared.identity.Role;

/**
 * A feature must tell everybody who has a role; who has which is known above it. Observers add whom they know, in the transaction
 * that asks.
 */
public final class RoleHoldersAsked {
    private final Role role;
    private final Set<Long> officialIds = new HashSet<>();

    public RoleHoldersAsked(Role role) {
        this.role = role;
    }

    public Role role() {
        return role;
    }

    public void add(Collection<Long> officials) {
        officialIds.addAll(officials);
    }

    public Set<Long> officialIds() {
        return Set.copyOf(officialIds);
    }
}
