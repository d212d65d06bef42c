package vn.camtay.quiz;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an attempt of a quiz with two markers waits for, as one marker may know it.
 *
 * @param stage  the earliest that one of its answers waits for
 * @param mine   whether this marker has a word to say that they have not said
 * @param marked whether they have said one
 */
public record MarkWait(String stage, boolean mine, boolean marked) implements Serializable {
    /**
     * One answer that waits for a mark, with one word about it.
     *
     * @param mark null when nobody has said one
     */
    public record Row(long attemptId, long officialId, int position, int tolerance, long madeBy, HandMark mark) {}

    /** @param rows of one attempt */
    static MarkWait of(List<Row> rows, Marker me, boolean own) {
        Map<Integer, List<Row>> answers = rows.stream().collect(Collectors.groupingBy(Row::position));
        List<HandMarks> marks = answers.values().stream()
                .map(words -> new HandMarks(
                        words.get(0).tolerance(),
                        words.stream()
                                .map(Row::mark)
                                .filter(mark -> mark != null)
                                .sorted(Comparator.comparingInt(HandMark::seat))
                                .toList()))
                .toList();
        return new MarkWait(
                marks.stream()
                        .map(words -> words.outcome().stage())
                        .min(Comparator.naturalOrder())
                        .map(Enum::name)
                        .orElseThrow(),
                !own
                        && marks.stream()
                                .anyMatch(words -> me.whyNot(words) == null
                                        && words.by(me.accountId()).isEmpty()),
                marks.stream().anyMatch(words -> words.by(me.accountId()).isPresent()));
    }
}
