package vn.camtay.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import vn.camtay.shared.identity.Role;

/**
 * An account in a list.
 *
 * @param officialId   null for a technical account
 * @param unitName     null for a technical account
 * @param lastSignInAt null for someone who has not come in
 * @param blockedUntil end of the wait after failed sign-ins; null or past when there is none
 * @param roles        in the order of {@link Role}
 */
public record AccountRow(
        long id,
        String userName,
        String displayName,
        String mail,
        Long officialId,
        String unitName,
        String unitNameEn,
        AccountStatus status,
        Instant lastSignInAt,
        Instant blockedUntil,
        List<Role> roles)
        implements Serializable {
    public AccountRow {
        roles = List.copyOf(roles);
    }

    public AccountRow(
            long id,
            String userName,
            String displayName,
            String mail,
            Long officialId,
            String unitName,
            String unitNameEn,
            AccountStatus status,
            Instant lastSignInAt,
            Instant blockedUntil) {
        this(
                id,
                userName,
                displayName,
                mail,
                officialId,
                unitName,
                unitNameEn,
                status,
                lastSignInAt,
                blockedUntil,
                List.of());
    }

    AccountRow with(List<Role> given) {
        return new AccountRow(
                id,
                userName,
                displayName,
                mail,
                officialId,
                unitName,
                unitNameEn,
                status,
                lastSignInAt,
                blockedUntil,
                given);
    }
}
