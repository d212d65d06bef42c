package vn.camtay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import vn.camtay.shared.identity.SignedIn;

/** Whether a sign-in still holds, asked of the database at most every five seconds for each account. */
@ApplicationScoped
class StampCache {
    private static final long KEPT_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int MOST = 20_000;

    private record Known(Long stamp, long readAt) {}

    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    @Inject
    SignInService signIns;

    /**
     * The sign-in that goes on: as it is while nothing changed, with other units when a deputyship began or ended, none when the
     * password, the roles or the state of the account changed. Noticed at most five seconds later.
     */
    Optional<SignedIn> holding(SignedIn who) {
        long nanos = System.nanoTime();
        Known stamp = known.get(who.accountId());
        if (stamp == null || nanos - stamp.readAt() > KEPT_NANOS) {
            if (known.size() > MOST) {
                known.clear();
            }
            OptionalLong read = signIns.findStamp(who.accountId());
            stamp = new Known(read.isPresent() ? read.getAsLong() : null, nanos);
            known.put(who.accountId(), stamp);
        }
        if (stamp.stamp() == null) {
            return Optional.empty();
        }
        return stamp.stamp() == who.stamp() ? Optional.of(who) : signIns.goOn(who);
    }

    /** Right after a sign-in: the stamp it carries is the newest. */
    void forget(long accountId) {
        known.remove(accountId);
    }
}
