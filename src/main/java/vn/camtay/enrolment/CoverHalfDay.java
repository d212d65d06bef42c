package vn.camtay.enrolment;

import java.io.Serializable;
import java.util.List;
import vn.camtay.organisation.HalfDay;

/**
 * A unit's counters on one half-day.
 *
 * @param cells   in the order of the board's counters; a counter that is not in force that day has none
 * @param away    people who may staff a counter shown here, by given name
 * @param pending what would take more people away, by session
 */
public record CoverHalfDay(HalfDay halfDay, List<CoverCell> cells, List<CoverPerson> away, List<CoverPending> pending)
        implements Serializable {
    public CoverHalfDay {
        cells = List.copyOf(cells);
        away = List.copyOf(away);
        pending = List.copyOf(pending);
    }

    /** The counter's cell; null on a day on which it is not in force. */
    public CoverCell cell(long counterId) {
        return cells.stream()
                .filter(cell -> cell.counterId() == counterId)
                .findFirst()
                .orElse(null);
    }

    public boolean isShort() {
        return cells.stream().anyMatch(CoverCell::isShort);
    }

    public boolean isEndangered() {
        return cells.stream().anyMatch(CoverCell::endangered);
    }

    /** Whether there is anything to read below the table. */
    public boolean isNotable() {
        return !away.isEmpty() || !pending.isEmpty();
    }
}
