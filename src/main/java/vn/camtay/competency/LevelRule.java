package vn.camtay.competency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.camtay.standing.LevelState;

/** Which levels of one competency one person holds, and which are proposed. */
final class LevelRule {
    private static final int HIGHEST = 4;

    private LevelRule() {}

    /**
     * Measured evidence that has not been taken back.
     *
     * @param until last day on which it counts; null: for good
     */
    record Proof(EvidenceSource source, int level, LocalDate on, LocalDate until, Instant recordedAt) {
        /** Whether there is a day on which it counts: what it rests on may begin after its time is over. */
        boolean everCounts() {
            return until == null || !until.isBefore(on);
        }
    }

    /** What the head or the official said. */
    record Said(WordKind kind, int level, LocalDate on, Instant at) {}

    /** @param until last day; null: for good */
    record Hold(int level, LocalDate from, LocalDate until, LevelState state) {}

    /** @param until last day; null: for good */
    record Proposal(int level, LocalDate from, LocalDate until, ProposalState state) {}

    record Outcome(List<Hold> held, List<Proposal> proposed) {}

    /**
     * A level is shown on every day on which evidence of it, or of a higher one, counts; evidence that follows before the last has
     * run out prolongs it. It is held from the day on which the head confirmed it, or a higher one, while it was shown, to the last
     * day on which it is shown: renewed in time, it needs no second confirmation; run out, it does. A dispute of it, or of a lower
     * level, ends it the day before. What is shown and not held is proposed, unless the head said something to it after the newest
     * evidence and the official has not answered since.
     *
     * @param words in the order in which they were said
     */
    static Outcome derive(List<Proof> proofs, List<Said> words) {
        List<Hold> held = new ArrayList<>();
        List<Proposal> proposed = new ArrayList<>();
        for (int level = 1; level <= HIGHEST; level++) {
            List<Stretch> stretches = stretches(proofs, level);
            for (Stretch stretch : stretches) {
                boolean confirmed = hold(stretch, level, words, held);
                if (!confirmed && stretch == stretches.get(stretches.size() - 1)) {
                    proposed.add(
                            new Proposal(level, stretch.from, stretch.until, answered(stretch.newestRecord(), words)));
                }
            }
        }
        return new Outcome(held, proposed);
    }

    /** Days without a break on which a level is shown, and by what. */
    private static final class Stretch {
        private final LocalDate from;
        private LocalDate until;
        private final List<Proof> proofs = new ArrayList<>();

        Stretch(Proof first) {
            this.from = first.on();
            this.until = first.until();
            proofs.add(first);
        }

        boolean takes(Proof next) {
            if (until != null && next.on().isAfter(until.plusDays(1))) {
                return false;
            }
            until = until == null || next.until() == null ? null : until.isAfter(next.until()) ? until : next.until();
            proofs.add(next);
            return true;
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }

        Instant newestRecord() {
            return proofs.stream()
                    .map(Proof::recordedAt)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        LevelState state() {
            if (proofs.stream().anyMatch(proof -> proof.source() == EvidenceSource.TRANSFER_CHECK)) {
                return LevelState.HELD;
            }
            return proofs.stream().anyMatch(proof -> proof.source() == EvidenceSource.SIGN_OFF)
                    ? LevelState.PROVISIONAL
                    : LevelState.CONFIRMED;
        }
    }

    private static List<Stretch> stretches(List<Proof> proofs, int level) {
        List<Stretch> stretches = new ArrayList<>();
        proofs.stream()
                .filter(proof -> proof.level() >= level)
                .sorted(Comparator.comparing(Proof::on))
                .forEach(proof -> {
                    Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
                    if (last == null || !last.takes(proof)) {
                        stretches.add(new Stretch(proof));
                    }
                });
        return stretches;
    }

    /** @return whether the level is confirmed to the end of the stretch */
    private static boolean hold(Stretch stretch, int level, List<Said> words, List<Hold> held) {
        LocalDate since = null;
        for (Said said : words) {
            if (!stretch.contains(said.on())) {
                continue;
            }
            if (said.kind() == WordKind.CONFIRMED && said.level() >= level && since == null) {
                since = said.on();
            } else if (said.kind() == WordKind.DISPUTED && said.level() <= level && since != null) {
                if (since.isBefore(said.on())) {
                    held.add(new Hold(level, since, said.on().minusDays(1), stretch.state()));
                }
                since = null;
            }
        }
        if (since != null) {
            held.add(new Hold(level, since, stretch.until, stretch.state()));
        }
        return since != null;
    }

    private static ProposalState answered(Instant newestRecord, List<Said> words) {
        ProposalState state = ProposalState.PROPOSED;
        for (Said said : words) {
            if (said.at().isAfter(newestRecord)) {
                state = switch (said.kind()) {
                    case RETURNED -> ProposalState.RETURNED;
                    case DISPUTED -> ProposalState.DISPUTED;
                    case COMMENTED -> ProposalState.PROPOSED;
                    case CONFIRMED -> state;
                };
            }
        }
        return state;
    }
}
