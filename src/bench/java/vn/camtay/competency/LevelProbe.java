package vn.camtay.competency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The product's own rule of levels, for whoever loads and checks rows in bulk. */
public final class LevelProbe {
    private final List<LevelRule.Proof> proofs = new ArrayList<>();
    private final List<LevelRule.Said> words = new ArrayList<>();

    /** A level that is held, or proposed when the state says so. */
    public record Row(boolean held, int level, LocalDate from, LocalDate until, String state) {}

    /** @param validityMonths null: for good */
    public void shown(String source, int level, LocalDate on, Integer validityMonths, Instant recordedAt) {
        LocalDate until = validityMonths == null ? null : on.plusMonths(validityMonths);
        proofs.add(new LevelRule.Proof(EvidenceSource.valueOf(source), level, on, until, recordedAt));
    }

    public void said(String kind, int level, LocalDate on, Instant at) {
        words.add(new LevelRule.Said(WordKind.valueOf(kind), level, on, at));
    }

    /** What follows from what was shown and said of one person and competency. */
    public List<Row> derive() {
        if (proofs.isEmpty()) {
            return List.of();
        }
        LevelRule.Outcome outcome = LevelRule.derive(proofs, words);
        List<Row> rows = new ArrayList<>();
        outcome.held()
                .forEach(hold -> rows.add(new Row(
                        true,
                        hold.level(),
                        hold.from(),
                        hold.until(),
                        hold.state().name())));
        outcome.proposed()
                .forEach(open -> rows.add(new Row(
                        false,
                        open.level(),
                        open.from(),
                        open.until(),
                        open.state().name())));
        return rows;
    }
}
