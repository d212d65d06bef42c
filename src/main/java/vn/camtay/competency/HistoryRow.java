package vn.camtay.competency;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.camtay.catalogue.CompetencyRow;

/**
 * One thing that happened to a person's levels: evidence or a word, the other is null.
 *
 * @param moment when it was written down
 */
public record HistoryRow(Instant moment, CompetencyRow competency, EvidenceRow evidence, WordRow word)
        implements Serializable {
    /** The newest first. */
    static List<HistoryRow> of(List<EvidenceRow> evidence, List<WordRow> words, Map<Long, CompetencyRow> competencies) {
        List<HistoryRow> rows = new ArrayList<>();
        evidence.forEach(
                row -> rows.add(new HistoryRow(row.recordedAt(), competencies.get(row.competencyId()), row, null)));
        words.forEach(row -> rows.add(new HistoryRow(row.saidAt(), competencies.get(row.competencyId()), null, row)));
        rows.sort(Comparator.comparing(HistoryRow::moment).reversed());
        return rows;
    }
}
