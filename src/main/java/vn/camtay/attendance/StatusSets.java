package vn.camtay.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The sets of marks of one module by the day from which each holds. */
final class StatusSets {
    private final NavigableMap<LocalDate, StatusSet> byDay;
    private final ZoneId zone;

    StatusSets(Map<LocalDate, StatusSet> byDay, ZoneId zone) {
        this.byDay = new TreeMap<>(byDay);
        this.zone = zone;
    }

    /** What holds on that day: the one that began last, else the usual. */
    StatusSet on(LocalDate day) {
        Map.Entry<LocalDate, StatusSet> last = byDay.floorEntry(day);
        return last == null ? StatusSet.USUAL : last.getValue();
    }

    /** What holds for a meeting that starts then. */
    StatusSet at(Instant starts) {
        return on(starts.atZone(zone).toLocalDate());
    }
}
