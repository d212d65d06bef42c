package vn.camtay.enrolment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.camtay.organisation.UnitRow;

/**
 * A week of the counters of a unit.
 *
 * @param unit     the ward or department, or the division that the reader answers for
 * @param monday   first day of the week
 * @param counters by unit and name
 * @param halfDays worked ones, by time
 */
public record CoverBoard(UnitRow unit, LocalDate monday, List<CounterName> counters, List<CoverHalfDay> halfDays)
        implements Serializable {
    /** A counter by name. */
    public record CounterName(long id, String name) implements Serializable {}

    public CoverBoard {
        counters = List.copyOf(counters);
        halfDays = List.copyOf(halfDays);
    }

    public long shortages() {
        return halfDays.stream().filter(CoverHalfDay::isShort).count();
    }

    public long endangered() {
        return halfDays.stream()
                .filter(halfDay -> halfDay.isEndangered() && !halfDay.isShort())
                .count();
    }
}
