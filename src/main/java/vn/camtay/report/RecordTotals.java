package vn.camtay.report;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;

/**
 * Totals over many rows.
 *
 * @param rows       people times sessions
 * @param people     people among them
 * @param modules    different modules attended (in own records) or offered (in unit records)
 * @param minutes    minutes present
 * @param unrecorded meetings without a mark
 */
public record RecordTotals(long rows, long people, long modules, long minutes, long unrecorded)
        implements Serializable {
    /** Totals of one person's rows; a module attended twice counts once. */
    static RecordTotals of(Collection<RecordRow> rows) {
        long modules = rows.stream()
                .filter(RecordRow::attended)
                .map(row -> row.line().moduleId())
                .distinct()
                .count();
        Tally sum = rows.stream().map(RecordRow::tally).reduce(Tally.NOTHING, Tally::plus);
        return new RecordTotals(rows.size(), rows.isEmpty() ? 0 : 1, modules, sum.minutes(), sum.unrecorded());
    }

    public BigDecimal periods() {
        return Tally.periods(minutes);
    }
}
