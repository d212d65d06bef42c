package vn.camtay.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Everything an administrator sees of an account.
 *
 * @param remembered number of browsers that may sign in by themselves
 */
public record AccountDetail(AccountRow row, String language, Instant createdAt, List<GivenRole> roles, long remembered)
        implements Serializable {
    public AccountDetail {
        roles = List.copyOf(roles);
    }
}
