package vn.camtay.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * What one marker said of one answer. A quiz with one marker has the first seat only, where a later word replaces the one before;
 * with two, each has a seat of their own, and a third person settles where they lie too far apart (see {@link TwoMarkers}).
 */
@Entity
@Table(name = "quiz_hand_mark")
public class HandMark extends BaseEntity {
    static final int FIRST = 1;
    static final int SECOND = 2;
    static final int THIRD = 3;

    private static final String BETWEEN = ";";

    @Column(name = "attempt_id", nullable = false, updatable = false)
    private long attemptId;

    @Column(name = "position", nullable = false, updatable = false)
    private int position;

    @Column(name = "seat", nullable = false, updatable = false)
    private int seat;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Column(name = "share", nullable = false)
    private BigDecimal share;

    @Column(name = "picks")
    private String picks;

    @Column(name = "comment", length = HandWord.COMMENT_LENGTH)
    private String comment;

    @Column(name = "marked_at", nullable = false)
    private Instant markedAt;

    protected HandMark() {}

    static HandMark of(AttemptQuestion question, int seat) {
        HandMark mark = new HandMark();
        mark.attemptId = question.attemptId();
        mark.position = question.position();
        mark.seat = seat;
        return mark;
    }

    /** @param given share of the question's mark, which was checked */
    void say(BigDecimal given, HandWord word, long by, Instant now) {
        accountId = by;
        share = given;
        picks = word.picks().isEmpty()
                ? null
                : word.picks().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(BETWEEN));
        comment = word.comment();
        markedAt = now;
    }

    int position() {
        return position;
    }

    int seat() {
        return seat;
    }

    boolean isBy(long account) {
        return accountId == account;
    }

    BigDecimal share() {
        return share;
    }

    /** Points of the rubric's criteria in their order; empty when the mark was given as a whole. */
    List<BigDecimal> picks() {
        return picks == null
                ? List.of()
                : Arrays.stream(picks.split(BETWEEN)).map(BigDecimal::new).toList();
    }

    /** Null for none. */
    String comment() {
        return comment;
    }
}
