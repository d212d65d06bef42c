package vn.camtay.account;

import java.time.Duration;

/**
 * How long a name or an address waits after failed sign-ins: the first few cost nothing, then the delay doubles from 30
 * seconds to at most 15 minutes. A day without a failure forgets them.
 *
 * @param free failures without a delay
 */
record LockOut(int free) {
    /** For one account, or one name that nobody has. */
    static final LockOut BY_NAME = new LockOut(4);
    /** For one network address: a whole office may stand behind it. */
    static final LockOut BY_ADDRESS = new LockOut(29);

    static final Duration FIRST = Duration.ofSeconds(30);
    static final Duration LONGEST = Duration.ofMinutes(15);
    static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 10;

    /** @param failures in a row, from 1 */
    Duration delayAfter(int failures) {
        if (failures <= free) {
            return Duration.ZERO;
        }
        Duration delay = FIRST.multipliedBy(1L << Math.min(failures - free - 1, MOST_DOUBLINGS));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }
}
