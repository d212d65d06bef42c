package vn.camtay.report;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;
import vn.camtay.attendance.TimePresent;

/**
 * Totals over many rows.
 *
 * @param rows       people times sessions
 * @param people     people among them
 * @param modules    different modules attended (in own records) or offered (in unit records)
 * @param present    minutes present, with what a period was worth on each day
 * @param unrecorded meetings without a mark
 */
public record RecordTotals(long rows, long people, long modules, TimePresent present, long unrecorded)
        implements Serializable {
    /** Totals of one person's rows; a module attended twice counts once. */
    static RecordTotals of(Collection<RecordRow> rows) {
        long modules = rows.stream()
                .filter(RecordRow::attended)
                .map(row -> row.line().moduleId())
                .distinct()
                .count();
        Tally sum = rows.stream().map(RecordRow::tally).reduce(Tally.NOTHING, Tally::plus);
        return new RecordTotals(rows.size(), rows.isEmpty() ? 0 : 1, modules, sum.present(), sum.unrecorded());
    }

    /** Minutes present. */
    public long minutes() {
        return present.minutes();
    }

    public BigDecimal periods() {
        return present.periods();
    }
}
