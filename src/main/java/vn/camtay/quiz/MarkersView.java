package vn.camtay.quiz;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What one marker may know of the words about an answer, and whether they may say theirs. The other's word is in it only once both
 * are in.
 *
 * @param stage   what the answer waits for; null where one marker is enough
 * @param open    whether this person may say their word now
 * @param own     whether it is their own attempt, which they never mark
 * @param marked  whether this person has said theirs
 * @param picks   their own points of the rubric's criteria; empty for none
 * @param points  their own mark as a whole; null for none
 * @param comment their own; null for none
 * @param words   everybody's, by seat; empty until both are in
 */
public record MarkersView(
        String stage,
        boolean open,
        boolean own,
        boolean marked,
        List<BigDecimal> picks,
        BigDecimal points,
        String comment,
        List<Word> words)
        implements Serializable {
    public MarkersView {
        picks = List.copyOf(picks);
        words = List.copyOf(words);
    }

    /** @param seat 1 and 2 for the markers, 3 for who settled */
    public record Word(int seat, BigDecimal points, String comment) implements Serializable {}

    static MarkersView of(HandMarks marks, Marker me, boolean own, GivenQuestion question) {
        HandMark mine = (marks.isTwoAsked() ? marks.by(me.accountId()) : marks.in(HandMark.FIRST)).orElse(null);
        return new MarkersView(
                marks.isTwoAsked() ? marks.outcome().stage().name() : null,
                !own && me.whyNot(marks) == null,
                own,
                mine != null,
                mine == null ? List.of() : mine.picks(),
                mine == null ? null : question.of(mine.share()),
                mine == null ? null : mine.comment(),
                marks.isTwoAsked() && marks.areBothIn()
                        ? marks.words().stream()
                                .map(word -> new Word(word.seat(), question.of(word.share()), word.comment()))
                                .toList()
                        : List.of());
    }
}
