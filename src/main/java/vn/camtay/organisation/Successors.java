package vn.camtay.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What took the place of posts, or units, that are no longer there.
 *
 * @param of by each that is no longer there, what took its place; null for nothing
 */
record Successors(Map<Long, Long> of) {
    /** @param rows pairs of one that is no longer there, and what took its place or null */
    static Successors of(List<Object[]> rows) {
        Map<Long, Long> of = new HashMap<>();
        rows.forEach(row -> of.put((Long) row[0], (Long) row[1]));
        return new Successors(of);
    }

    /** What became of these: one that is there stays, for another what stands at the end of its chain, if anything does. */
    Set<Long> today(Collection<Long> ids) {
        Set<Long> today = new LinkedHashSet<>();
        for (Long id : ids) {
            Long now = id;
            // two that were closed in favour of each other, one after the other, lead nowhere
            for (int step = 0; of.containsKey(now) && step <= of.size(); step++) {
                now = of.get(now);
            }
            if (now != null && !of.containsKey(now)) {
                today.add(now);
            }
        }
        return today;
    }
}
