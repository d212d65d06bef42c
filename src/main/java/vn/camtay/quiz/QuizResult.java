package vn.camtay.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * What counts of a person's attempts at a quiz, as the quiz keeps them. Derived: counted anew after each marking. The day of
 * passing stays while it stays passed. It is to be weighed as evidence anew when a document of its questions changed.
 */
@Entity
@Table(name = "quiz_result")
public class QuizResult extends BaseEntity {
    @Column(name = "quiz_id", nullable = false, updatable = false)
    private long quizId;

    @Column(name = "official_id", nullable = false, updatable = false)
    private long officialId;

    @Column(name = "percent", nullable = false)
    private BigDecimal percent;

    @Column(name = "passed", nullable = false)
    private boolean passed;

    @Column(name = "passed_at")
    private Instant passedAt;

    @Column(name = "graded_at", nullable = false)
    private Instant gradedAt;

    @Column(name = "to_weigh", nullable = false, insertable = false, updatable = false)
    private boolean toWeigh;

    protected QuizResult() {}

    static QuizResult of(long quizId, long officialId) {
        QuizResult result = new QuizResult();
        result.quizId = quizId;
        result.officialId = officialId;
        return result;
    }

    /** @param counted percent that counts, 0 to 100 */
    void count(BigDecimal counted, int passPercent, Instant now) {
        percent = counted;
        passed = counted.compareTo(BigDecimal.valueOf(passPercent)) >= 0;
        passedAt = !passed ? null : passedAt == null ? now : passedAt;
        gradedAt = now;
    }

    public BigDecimal percent() {
        return percent;
    }

    public boolean isPassed() {
        return passed;
    }
}
