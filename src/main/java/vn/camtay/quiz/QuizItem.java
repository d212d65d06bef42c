package vn.camtay.quiz;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import vn.camtay.shared.persistence.BaseEntity;

/** A line of a quiz: one question of the bank, or a pool from which some are drawn. Belongs to its quiz. */
@Entity
@Table(name = "quiz_item")
public class QuizItem extends BaseEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "quiz_id", updatable = false)
    private Quiz quiz;

    @Column(name = "position", nullable = false)
    private int position;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "section_id")
    private QuizSection section;

    @Column(name = "question_id")
    private Long questionId;

    @Column(name = "pool_tag", length = QuestionFacts.TAG_LENGTH)
    private String poolTag;

    @Column(name = "pool_count")
    private Integer poolCount;

    @Column(name = "points", nullable = false)
    private int points;

    protected QuizItem() {}

    QuizItem(Quiz quiz, int position, PlannedItem planned, QuizSection section) {
        this.quiz = quiz;
        this.position = position;
        take(planned, section);
    }

    /** @param within null where the quiz has no sections */
    void take(PlannedItem planned, QuizSection within) {
        section = within;
        questionId = planned.questionId();
        poolTag = planned.poolTag();
        poolCount = planned.poolCount();
        points = planned.points();
    }

    PlannedItem planned() {
        return new PlannedItem(questionId, poolTag, poolCount, points, section == null ? 0 : section.position());
    }
}
