package vn.camtay.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The questions of one attempt in the order in which they are asked. The same seed and the same bank give the same draw.
 *
 * @param questions the wording in use, with its points
 */
record Draw(List<Drawn> questions) {
    Draw {
        questions = List.copyOf(questions);
    }

    /**
     * One question to ask: its wording, and the points that a full answer brings.
     *
     * @param section it is asked in, from 1; 0 where there are none
     */
    record Drawn(long versionId, int points, int section) {}

    /** A reviewed question of the bank with its wording in use. */
    record Askable(long questionId, long versionId, Set<String> tags) {
        Askable {
            tags = Set.copyOf(tags);
        }
    }

    /**
     * A question is asked once: named ones are kept from the pools. Sections follow each other as they were planned; their
     * questions are shuffled within them only. One that was retired, or whose document was replaced, is left
     * out for everybody.
     *
     * @param bank questions of the quiz's module that may be asked today, by id
     * @throws QuizRefusedException when a pool holds too few, or nothing is left to ask
     */
    static Draw of(List<PlannedItem> items, Map<Long, Askable> bank, boolean shuffled, long seed) {
        Random random = new Random(seed);
        Set<Long> asked = new HashSet<>();
        items.stream().filter(item -> !item.isPool()).forEach(item -> asked.add(item.questionId()));
        List<Drawn> drawn = new ArrayList<>();
        for (PlannedItem item : items) {
            if (!item.isPool()) {
                Askable askable = bank.get(item.questionId());
                if (askable != null) {
                    drawn.add(new Drawn(askable.versionId(), item.points(), item.section()));
                }
                continue;
            }
            List<Askable> pool = pool(item, bank, asked);
            if (pool.size() < item.poolCount()) {
                throw item.poolTag() == null
                        ? new QuizRefusedException("quiz.refused.moduleTooSmall", item.poolCount(), pool.size())
                        : new QuizRefusedException(
                                "quiz.refused.poolTooSmall", item.poolTag(), item.poolCount(), pool.size());
            }
            Collections.shuffle(pool, random);
            for (Askable askable : pool.subList(0, item.poolCount())) {
                asked.add(askable.questionId());
                drawn.add(new Drawn(askable.versionId(), item.points(), item.section()));
            }
        }
        if (drawn.isEmpty()) {
            throw new QuizRefusedException("quiz.refused.nothingToAsk");
        }
        if (shuffled) {
            for (int from = 0, to; from < drawn.size(); from = to) {
                to = from + 1;
                while (to < drawn.size()
                        && drawn.get(to).section() == drawn.get(from).section()) {
                    to++;
                }
                Collections.shuffle(drawn.subList(from, to), random);
            }
        }
        return new Draw(drawn);
    }

    private static List<Askable> pool(PlannedItem item, Map<Long, Askable> bank, Set<Long> asked) {
        List<Askable> pool = new ArrayList<>();
        bank.values().stream()
                .filter(askable -> item.poolTag() == null || askable.tags().contains(item.poolTag()))
                .filter(askable -> !asked.contains(askable.questionId()))
                .sorted((one, other) -> Long.compare(one.questionId(), other.questionId()))
                .forEach(pool::add);
        return pool;
    }

    int points() {
        return questions.stream().mapToInt(Drawn::points).sum();
    }
}
