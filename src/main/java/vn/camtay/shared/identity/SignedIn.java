package vn.camtay.shared.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/**
 * Who signed in, as kept in the HTTP session.
 *
 * @param accountId   key of the account
 * @param userName    what the container calls the caller
 * @param displayName full name for the page's head
 * @param officialId  the person, null for an account that is no official (a technical administrator)
 * @param unitIds     units in reach of a head, with everything below them; empty for others
 * @param language    {@code vi} or {@code en}
 * @param since       when they signed in
 * @param stamp       the account's security stamp at sign-in: a change of password, roles or lock ends the sign-in
 */
public record SignedIn(
        long accountId,
        String userName,
        String displayName,
        Long officialId,
        Set<Role> roles,
        Set<Long> unitIds,
        String language,
        Instant since,
        long stamp)
        implements Serializable {
    public SignedIn {
        roles = Set.copyOf(roles);
        unitIds = Set.copyOf(unitIds);
    }
}
