package vn.camtay.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;

/** The working calendar as it was last read on this node, for as long as its rows are the same. */
@ApplicationScoped
class CalendarCache {
    private volatile Read last;

    private record Read(List<Object> stamp, WorkingCalendar calendar) {}

    WorkingCalendar calendar(List<Object> stamp, Supplier<WorkingCalendar> read) {
        Read known = last;
        if (known == null || !known.stamp().equals(stamp)) {
            known = new Read(stamp, read.get());
            last = known;
        }
        return known.calendar();
    }
}
