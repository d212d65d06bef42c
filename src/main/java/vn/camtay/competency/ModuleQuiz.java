package vn.camtay.competency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.camtay.shared.persistence.BaseEntity;

/**
 * The quiz that a module asks for, from a day on until a later row says otherwise. Decided again on the same day the row is used
 * again; one of a day gone by never changes, so that what was completed by it stays completed.
 */
@Entity
@Table(name = "module_quiz")
public class ModuleQuiz extends BaseEntity {
    static final int MOST = 100;

    @Column(name = "module_id", nullable = false, updatable = false)
    private long moduleId;

    @Column(name = "valid_from", nullable = false, updatable = false)
    private LocalDate validFrom;

    @Column(name = "quiz_id")
    private Long quizId;

    @Column(name = "pass_percent")
    private Integer passPercent;

    @Column(name = "set_by", nullable = false)
    private long setBy;

    @Column(name = "set_at", nullable = false)
    private Instant setAt;

    protected ModuleQuiz() {}

    ModuleQuiz(long moduleId, LocalDate validFrom) {
        this.moduleId = moduleId;
        this.validFrom = validFrom;
    }

    /**
     * @param quiz null when none is asked for
     * @param mark percent from which on it is passed, 1 to 100; null for the quiz's own
     * @throws ReviewRefusedException when it is no such mark
     */
    void ask(Long quiz, Integer mark, long accountId, Instant now) {
        if (mark != null && (mark < 1 || mark > MOST)) {
            throw new ReviewRefusedException("competency.refused.passMark", MOST);
        }
        quizId = quiz;
        passPercent = quiz == null ? null : mark;
        setBy = accountId;
        setAt = now;
    }
}
