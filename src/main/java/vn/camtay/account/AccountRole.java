package vn.camtay.account;

import java.io.Serializable;
import java.util.Objects;
import vn.camtay.shared.identity.Role;

/**
 * A role as given to an account.
 *
 * @param unitId the unit a head answers for, with everything below it; null for the other roles
 */
public record AccountRole(Role role, Long unitId) implements Serializable {
    public AccountRole {
        Objects.requireNonNull(role);
        if (role == Role.HEAD && unitId == null) {
            throw new IllegalArgumentException("a head needs a unit");
        }
        if (role != Role.HEAD && unitId != null) {
            throw new IllegalArgumentException(role + " has no unit");
        }
    }

    public static AccountRole of(Role role) {
        return new AccountRole(role, null);
    }
}
