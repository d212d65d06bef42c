package vn.camtay.shared.persistence;

import java.util.function.Supplier;

/**
 * What was read of an edition, kept in memory until the edition changes. For many threads at once; the value is shared by all of them
 * and must not be changed.
 * {@link Editions} fills it.
 */
public final class Kept<T> {
    private record Reading<T>(String stamp, T value) {}

    private volatile Reading<T> last;

    /**
     * @param stamp of the edition, read before the value: what a change adds meanwhile is then read again under its own stamp
     * @param read  called when nothing was read under this stamp yet
     */
    T current(String stamp, Supplier<T> read) {
        Reading<T> known = last;
        if (known == null || !known.stamp().equals(stamp)) {
            known = new Reading<>(stamp, read.get());
            last = known;
        }
        return known.value();
    }
}
