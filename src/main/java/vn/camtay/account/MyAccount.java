package vn.camtay.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** What a person sees of their own account. */
public record MyAccount(
        String userName,
        String displayName,
        String mail,
        Long officialId,
        String unitName,
        String unitNameEn,
        String language,
        Instant lastSignInAt,
        List<GivenRole> roles,
        long remembered)
        implements Serializable {
    public MyAccount {
        roles = List.copyOf(roles);
    }
}
