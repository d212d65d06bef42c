package vn.camtay.quiz;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Where things stand in the picture of a gain: one line a group from its mean before to its mean after, everybody first, then the
 * units with most people.
 */
public record GainChart(List<Row> rows) implements Serializable {
    private static final int UNITS = 12;

    /** @param name null for everybody */
    public record Row(String name, String nameEn, LearningGain gain) implements Serializable {
        public boolean isLoss() {
            return gain.after() < gain.before();
        }
    }

    public GainChart {
        rows = List.copyOf(rows);
    }

    static GainChart of(QuizGain gain) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(null, null, gain.whole()));
        gain.units().stream()
                .filter(unit -> unit.gain().people() > 0)
                .limit(UNITS)
                .forEach(unit -> rows.add(new Row(unit.unitName(), unit.unitNameEn(), unit.gain())));
        return new GainChart(rows);
    }

    public RowsChart place() {
        return new RowsChart(rows.size());
    }
}
