package vn.camtay.account;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * What a sign-in must carry to hold: the account's stamp in the lower half, and in the upper half which units its person acts
 * for today, so that a deputyship that begins or ends is noticed like any other change of the account.
 */
final class SignInStamp {
    private static final long ACCOUNT = 0xFFFF_FFFFL;

    private SignInStamp() {}

    static long of(long accountStamp, Collection<Long> actingUnits) {
        if (actingUnits.isEmpty()) {
            return accountStamp;
        }
        CRC32 units = new CRC32();
        units.update(new TreeSet<>(actingUnits).toString().getBytes(StandardCharsets.US_ASCII));
        return units.getValue() << 32 | accountStamp & ACCOUNT;
    }

    /** Whether nothing but the units differs: password, roles and state of the account are as they were at the sign-in. */
    static boolean sameAccount(long stamp, long other) {
        return (stamp & ACCOUNT) == (other & ACCOUNT);
    }
}
